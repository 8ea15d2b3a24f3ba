package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Where a link of a talk leads. */
@Description("Where a link of a talk leads.")
public enum LinkKind {
    VIDEO,
    SLIDES,
    SCHEDULE,
    CODE,
    POST,
    OTHER
}
