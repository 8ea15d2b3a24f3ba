package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** How much a talk expects of its listeners. */
@Description("How much a talk expects of its listeners.")
public enum TalkLevel {
    @Description("Nothing need be known.")
    BEGINNER,
    @Description("The basics should be known.")
    INTERMEDIATE,
    @Description("For those who work with it.")
    ADVANCED
}
