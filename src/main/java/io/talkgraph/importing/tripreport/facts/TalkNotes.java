package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.LineLedger;
import io.talkgraph.importing.tripreport.document.LineLedger.Destination;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.talks.FoundTalk;

import java.util.List;

/** Makes the notes of one talk out of its lines. */
final class TalkNotes {

    private final ReportDocument document;
    private final Slides slides;
    private final LineLedger ledger;
    private boolean empty = true;

    TalkNotes(ReportDocument document, Slides slides, LineLedger ledger) {
        this.document = document;
        this.slides = slides;
        this.ledger = ledger;
    }

    /** Whether no block has been added yet. */
    boolean isEmpty() {
        return empty;
    }

    /** Adds a block. In text from slides, lines of the page's decoration stand within paragraphs too. */
    void add(Block block) {
        empty = false;
        boolean prose = block.is(Block.Kind.PARAGRAPH) && block.level() == 0;
        for (int line = block.first(); line <= block.last(); line++) {
            boolean decoration = prose && slides.isDecoration(document.lines().at(line));
            ledger.send(line, line, decoration ? Destination.DECORATION : Destination.NOTES);
        }
    }

    /** The notes of a talk whose blocks were all sent. */
    String of(FoundTalk talk) {
        StringBuilder text = new StringBuilder(talk.notes());
        int start = 0;
        while (start < talk.body().size()) {
            int end = start;
            while (end + 1 < talk.body().size()
                    && talk.body().get(end + 1) == talk.body().get(end) + 1) {
                end++;
            }
            String part = ledger.text(
                    document.block(talk.body().get(start)).first(),
                    document.block(talk.body().get(end)).last(),
                    Destination.NOTES);
            text.append(text.isEmpty() || part.isEmpty() ? "" : "\n\n").append(part);
            start = end + 1;
        }
        return tidy(text.toString());
    }

    /** Takes off the indentation that all lines share and headings with nothing below them at the end. */
    private static String tidy(String text) {
        List<String> lines = text.lines().toList();
        int indent = lines.stream()
                .filter(l -> !l.isBlank())
                .mapToInt(TalkNotes::indent)
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
