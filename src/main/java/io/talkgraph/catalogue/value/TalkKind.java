package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** The form of a talk, as its programme or a report announces it. */
@Description("The form of a talk, as its programme or a report announces it.")
public enum TalkKind {
    KEYNOTE,
    SESSION,
    LIGHTNING,
    TUTORIAL,
    WORKSHOP,
    PANEL,
    OTHER,
    UNKNOWN
}
