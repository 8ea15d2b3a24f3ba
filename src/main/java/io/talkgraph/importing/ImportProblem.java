package io.talkgraph.importing;

import io.talkgraph.catalogue.value.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something an import noticed in a document.
 *
 * @param severity who should act
 * @param line the line it is on, from 1; null when it is about the whole document
 * @param column the column, from 1; null for the whole line
 * @param message what is wrong and what to do
 * @param excerpt the text it is about, shortened; null when there is none
 */
public record ImportProblem(
        Severity severity, @Nullable Integer line, @Nullable Integer column, String message, @Nullable String excerpt) {

    private static final int EXCERPT_LENGTH = 120;

    /** Shortens the excerpt; a blank one is none. */
    public ImportProblem {
        excerpt = excerpt == null || excerpt.isBlank() ? null : shortened(excerpt.strip());
    }

    private static String shortened(String text) {
        return text.length() <= EXCERPT_LENGTH ? text : text.substring(0, EXCERPT_LENGTH - 1) + "…";
    }
}
