package io.talkgraph.search;

import java.util.Map;

/**
 * A search as PostgreSQL takes it.
 *
 * @param words what a document must match, a tsquery; empty matches nothing
 * @param marks the words that snippets mark, a tsquery
 * @param name the whole text in the normal form of names
 */
record SearchQuery(String words, String marks, String name) {

    /** What {@link HitSql} needs. */
    Map<String, String> parameters() {
        return Map.of("words", words, "name", name);
    }
}
