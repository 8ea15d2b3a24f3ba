package io.talkgraph.graphql;

/** The descriptions of the arguments that all connections share. */
final class Paging {

    static final String FIRST =
            "How many entries from the beginning, 0 to 100; 20 when neither first nor last is given.";
    static final String AFTER = "Only entries after this cursor: endCursor of the page before.";
    static final String LAST = "How many entries from the end, 0 to 100; not together with first.";
    static final String BEFORE = "Only entries before this cursor: startCursor of the page after.";
    static final String ORDER = "The order of the entries; a cursor belongs to the order it came from.";
    static final String FILTER = "Which entries: those that fulfil every field given.";

    static final String TOP_20 = "How many from the top, 0 to 100; 20 when left out.";
    static final String TOP_10 = "How many from the top, 0 to 100; 10 when left out.";
    static final String TOP_5 = "How many from the top, 0 to 100; 5 when left out.";

    private Paging() {}
}
