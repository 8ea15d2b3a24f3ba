package io.talkgraph.observing;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** What a request asks for; a tag of its metrics. */
public enum OperationType {
    QUERY,
    MUTATION,
    SUBSCRIPTION,
    /** No operation of GraphQL: a calendar, a request that cannot be read. */
    NONE;

    /**
     * The type with the name of an operation of GraphQL.
     *
     * @param name of a kind of operation in capitals; null for none
     */
    public static OperationType of(@Nullable String name) {
        return name == null ? NONE : valueOf(name);
    }

    /** The value of the tag. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
