package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** How much a talk expects of its listeners. */
@Description("How much a talk expects of its listeners.")
public enum TalkLevel {
    BEGINNER,
    INTERMEDIATE,
    ADVANCED
}
