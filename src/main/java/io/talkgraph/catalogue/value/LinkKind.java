package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Where a link of a talk leads. */
@Description("Where a link of a talk leads.")
public enum LinkKind {
    @Description("A recording.")
    VIDEO,
    @Description("The slides.")
    SLIDES,
    @Description("The page of the talk in the programme.")
    SCHEDULE,
    @Description("Source code.")
    CODE,
    @Description("An article about it.")
    POST,
    @Description("Something else.")
    OTHER
}
