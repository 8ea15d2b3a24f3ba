package io.talkgraph.importing.tripreport.facts;

import java.util.List;

/** Makes the notes of a talk out of its lines. */
final class NotesText {

    private NotesText() {}

    /** Takes off the indentation that all lines share and headings with nothing below them at the end. */
    static String tidy(String text) {
        List<String> lines = text.lines().toList();
        int indent = lines.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(NotesText::indent)
                .min()
                .orElse(0);
        StringBuilder tidy = new StringBuilder();
        for (String line : lines) {
            String cut = line.isBlank() ? "" : line.substring(Math.min(indent, line.length()));
            tidy.append(cut).append('\n');
        }
        String notes = tidy.toString().strip();
        // "Takes" and "Notes" without a word below them are no notes.
        return notes.lines().allMatch(l -> l.isBlank() || l.startsWith("#")) ? "" : notes;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
