package io.talkgraph.importing.recognition;

import java.util.List;

/**
 * The words that projects and themes are recognised by.
 *
 * @param terms in any order; the same text may stand for several entries
 */
public record Vocabulary(List<Term> terms) {

    /** What a term stands for. */
    public enum Kind {
        PROJECT,
        THEME
    }

    /**
     * One word or phrase.
     *
     * @param kind what it stands for
     * @param slug the slug of the project or theme
     * @param text the word or phrase, at least two characters
     * @param caseSensitive whether it counts only when written exactly like this
     */
    public record Term(Kind kind, String slug, String text, boolean caseSensitive) {}

    /** Copies the list. */
    public Vocabulary {
        terms = List.copyOf(terms);
    }
}
