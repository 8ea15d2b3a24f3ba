package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** The form of a talk, as its programme or a report announces it. */
@Description("The form of a talk, as its programme or a report announces it.")
public enum TalkKind {
    @Description("For everybody, on the main stage.")
    KEYNOTE,
    @Description("An ordinary talk.")
    SESSION,
    @Description("A talk of a few minutes.")
    LIGHTNING,
    @Description("Hands-on, with a teacher.")
    TUTORIAL,
    @Description("People work together on something.")
    WORKSHOP,
    @Description("Several people discuss.")
    PANEL,
    @Description("Some other form.")
    OTHER,
    @Description("No source says.")
    UNKNOWN
}
