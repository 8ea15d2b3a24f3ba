package io.talkgraph.importing.tripreport.document;

import io.talkgraph.importing.LineCount;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each line of a document went. A line has one destination: the first one that claims it; what nobody claims is
 * general text of the report. So nothing is lost and nothing counts twice.
 */
public final class LineLedger {

    /** A place that lines go to. */
    public enum Destination {
        FRONT_MATTER("front matter"),
        TALK_HEADING("talk heading"),
        NOTES("notes"),
        ABSTRACT("abstract"),
        LINK("link"),
        FIGURE("figure"),
        MILESTONE("milestone"),
        MATURITY("maturity"),
        GENERAL_TEXT("general text"),
        REPEATED_TITLE("dropped: repeated slide title"),
        DECORATION("dropped: page decoration"),
        PICTURE("dropped: picture"),
        PICTURE_DESCRIPTION("dropped: picture description"),
        CONTENTS("dropped: table of contents"),
        COMMENT("dropped: comment"),
        EMPTY_LINK("dropped: link that leads nowhere"),
        EMPTY_ITEM("dropped: empty list item");

        private final String words;

        Destination(String words) {
            this.words = words;
        }
    }

    private final SourceLines lines;
    private final @Nullable Destination[] destinations;

    /** Begins with no line sent anywhere. */
    public LineLedger(SourceLines lines) {
        this.lines = lines;
        this.destinations = new Destination[lines.count() + 1];
    }

    /** Sends the lines that have no destination yet to this one. */
    public void send(int first, int last, Destination destination) {
        for (int i = first; i <= last; i++) {
            if (destinations[i] == null) {
                destinations[i] = destination;
            }
        }
    }

    /** Sends the lines of a block. */
    public void send(Block block, Destination destination) {
        send(block.first(), block.last(), destination);
    }

    /** Whether a line went there. */
    boolean wentTo(int line, Destination destination) {
        return destinations[line] == destination;
    }

    /** Whether a line has no destination yet. */
    public boolean isFree(int line) {
        return destinations[line] == null;
    }

    /** Sends what is left to the general text. */
    public void close() {
        send(1, lines.count(), Destination.GENERAL_TEXT);
    }

    /** The non-blank lines by destination; the sum is the document. */
    public List<LineCount> counts() {
        Map<Destination, Integer> counts = new LinkedHashMap<>();
        for (Destination destination : Destination.values()) {
            counts.put(destination, 0);
        }
        for (int i = 1; i <= lines.count(); i++) {
            Destination destination = destinations[i];
            if (destination != null && !lines.isBlank(i)) {
                counts.merge(destination, 1, Integer::sum);
            }
        }
        List<LineCount> result = new ArrayList<>();
        counts.forEach((destination, n) -> {
            if (n > 0) {
                result.add(new LineCount(destination.words, n));
            }
        });
        return result;
    }

    /** The lines of a range that went to a destination, as they stand, with single blank lines between. */
    public String text(int first, int last, Destination destination) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int i = first; i <= last; i++) {
            if (lines.isBlank(i) || destinations[i] != destination) {
                gap = true;
            } else {
                text.append(text.isEmpty() ? "" : gap ? "\n\n" : "\n")
                        .append(lines.at(i).stripTrailing());
                gap = false;
            }
        }
        return text.toString();
    }
}
