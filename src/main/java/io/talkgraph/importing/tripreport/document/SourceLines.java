package io.talkgraph.importing.tripreport.document;

import io.talkgraph.importing.ImportRejectedException;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a document.
 *
 * @param all in order, without their line ends
 */
public record SourceLines(List<String> all) {

    /** The most lines a report may have; a report of more is no report. */
    public static final int MAX_LINES = 500_000;

    /**
     * @param content a text with {@code \n} line ends
     * @throws ImportRejectedException when it has more than {@link #MAX_LINES} lines
     */
    static SourceLines of(String content) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= content.length()) {
            int end = content.indexOf('\n', start);
            lines.add(content.substring(start, end < 0 ? content.length() : end));
            if (lines.size() > MAX_LINES) {
                throw new ImportRejectedException(
                        "The document has more than the " + MAX_LINES + " lines that are read. Split it.");
            }
            start = end < 0 ? content.length() + 1 : end + 1;
        }
        return new SourceLines(lines);
    }

    /** How many lines there are, blank ones included. */
    public int count() {
        return all.size();
    }

    /** The line with this number, from 1. */
    public String at(int number) {
        return all.get(number - 1);
    }

    /** Whether the line with this number has nothing but white space. */
    boolean isBlank(int number) {
        return at(number).isBlank();
    }
}
