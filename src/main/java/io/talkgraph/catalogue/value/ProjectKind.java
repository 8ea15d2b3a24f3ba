package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** What sort of running thing a project is. */
@Description("What sort of running thing a project is.")
public enum ProjectKind {
    OPEN_SOURCE,
    PRODUCT,
    INTERNAL_PLATFORM,
    STANDARD,
    UNKNOWN
}
