package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** What sort of running thing a project is. */
@Description("What sort of running thing a project is.")
public enum ProjectKind {
    @Description("Software under an open-source licence.")
    OPEN_SOURCE,
    @Description("Something one buys, software or service.")
    PRODUCT,
    @Description("What a company runs for itself.")
    INTERNAL_PLATFORM,
    @Description("A specification or an interface.")
    STANDARD,
    @Description("No source says.")
    UNKNOWN
}
