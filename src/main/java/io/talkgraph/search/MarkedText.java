package io.talkgraph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text and the places of the words that were searched for in it.
 *
 * @param text as it stands in the catalogue
 * @param marks where the words are, in order
 */
record MarkedText(String text, List<Mark> marks) {

    /** What PostgreSQL puts around a word; {@code search_text} leaves neither in a text. */
    static final char START = '\u0001';

    static final char STOP = '\u0002';

    private static final int LENGTH = 200;
    private static final int BEFORE = 60;

    /** From a character to the one behind the word. */
    record Mark(int from, int to) {}

    MarkedText {
        marks = List.copyOf(marks);
    }

    /** The whole text is what was found. */
    static MarkedText whole(String text) {
        return new MarkedText(text, List.of(new Mark(0, text.length())));
    }

    /**
     * Finds the places of the marks in the text they were made from.
     *
     * @param text as it stands in the catalogue
     * @param marked the same text sign by sign, though punctuation became spaces, with marks around words
     */
    static MarkedText of(String text, String marked) {
        List<Mark> marks = new ArrayList<>();
        int place = 0;
        int from = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case START -> from = place;
                case STOP -> marks.add(new Mark(from, place));
                default -> place++;
            }
        }
        return place == text.length() ? new MarkedText(text, whole(text, marks)) : new MarkedText(text, List.of());
    }

    /** A plural that the stemmer never saw is part of its word. */
    private static List<Mark> whole(String text, List<Mark> marks) {
        return marks.stream()
                .map(mark -> {
                    int to = mark.to();
                    while (to < text.length() && Character.isLetter(text.charAt(to))) {
                        to++;
                    }
                    return new Mark(mark.from(), to);
                })
                .toList();
    }

    /** How many different words the best part of the text has. */
    long words() {
        return marks.isEmpty() ? 0 : words(start());
    }

    /** The part of the text with the most words, as HTML. */
    String snippet() {
        int begin = marks.isEmpty() ? 0 : begin(start());
        int end = end(begin);
        StringBuilder html = new StringBuilder(begin > 0 ? "… " : "");
        int place = begin;
        for (Mark mark : marks) {
            if (mark.from() >= place && mark.to() <= end) {
                append(html, place, mark.from());
                html.append("<mark>");
                append(html, mark.from(), mark.to());
                html.append("</mark>");
                place = mark.to();
            }
        }
        append(html, place, end);
        return html.toString().strip() + (end < text.length() ? " …" : "");
    }

    /** The mark that begins the part with the most different words. */
    private int start() {
        int best = marks.get(0).from();
        for (Mark mark : marks) {
            if (words(mark.from()) > words(best)) {
                best = mark.from();
            }
        }
        return best;
    }

    private long words(int from) {
        return marks.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= from + LENGTH - BEFORE)
                .map(mark -> text.substring(mark.from(), mark.to()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** Some words before the first mark; a snippet begins with none that is cut, if it has spaces at all. */
    private int begin(int start) {
        int begin = Math.max(0, start - BEFORE);
        while (begin > 0 && begin < start && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin++;
        }
        return begin;
    }

    private int end(int begin) {
        int end = Math.min(text.length(), begin + LENGTH);
        while (end < text.length() && end > begin + LENGTH - BEFORE && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private void append(StringBuilder html, int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isWhitespace(sign) || Character.isISOControl(sign) ? ' ' : sign);
            }
        }
    }
}
