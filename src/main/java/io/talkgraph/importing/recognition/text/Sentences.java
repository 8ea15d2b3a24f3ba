package io.talkgraph.importing.recognition.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where the sentence around a place begins and ends: at a full stop, at a line that is one of a list, heading or
 * slide, or where the search has gone far enough. Each look costs the same, however long the text is.
 */
public final class Sentences {

    /** How far a sentence is looked for, so that a text without line ends costs no more than another. */
    private static final int REACH = 600;

    /** A line that is shorter than this does not run on into the next one. */
    private static final int WRAPPED = 50;

    /** Nor does one that is longer: a paragraph on one line. */
    private static final int LONGEST_WRAPPED = 200;

    private static final Pattern NEW_BLOCK =
            Pattern.compile("\\s*(?:[-*+•▶▪‣●–—>|#=]|\\d{1,3}[.)]\\s|$).*", Pattern.DOTALL);
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "vs", "etc", "dr", "mr", "mrs", "ms", "prof", "st", "no", "approx", "ca", "z.b",
            "bzw", "d.h", "u.a", "usw", "p.ej", "ej", "sr", "sra", "inc", "ltd", "corp", "jr", "fig", "cf", "u.s",
            "p.m", "a.m");

    private final String text;
    private final TextMask mask;

    Sentences(String text, TextMask mask) {
        this.text = text;
        this.mask = mask;
    }

    /** Where the line of a place begins, looked for in so many characters before it. */
    public static int lineStart(String text, int place, int reach) {
        int least = Math.max(0, place - reach);
        int start = place;
        while (start > least && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Where the sentence begins that reaches to a place. */
    int begin(int place) {
        int least = Math.max(0, place - REACH);
        for (int i = place; i > least; i--) {
            char c = text.charAt(i - 1);
            if (c == '\n' && !runsOn(i - 1)) {
                return i;
            }
            if (c != '\n' && endsSentence(i - 1)) {
                return Math.min(place, pastClosing(i));
            }
        }
        return least;
    }

    /** Where the sentence ends that a place is in. */
    int finish(int place) {
        int most = Math.min(text.length(), place + REACH);
        for (int i = place; i < most; i++) {
            char c = text.charAt(i);
            if (c == '\n' && !runsOn(i)) {
                return i;
            }
            if (c != '\n' && endsSentence(i)) {
                return i + 1;
            }
        }
        return most;
    }

    /** Whether the line that ends here is wrapped, and its sentence goes on in the next line. */
    private boolean runsOn(int lineEnd) {
        int lineStart = lineStart(text, lineEnd, LONGEST_WRAPPED + 1);
        int length = lineEnd - lineStart;
        if (length < WRAPPED || length > LONGEST_WRAPPED || text.charAt(lineStart) == '#') {
            return false;
        }
        String next = text.substring(lineEnd + 1, Math.min(text.length(), lineEnd + 20));
        return !NEW_BLOCK.matcher(next.lines().findFirst().orElse("")).matches();
    }

    private boolean endsSentence(int at) {
        char c = text.charAt(at);
        if (c == '。' || c == '！' || c == '？') {
            return true;
        }
        if ((c != '.' && c != '!' && c != '?' && c != '…') || mask.covers(at)) {
            return false;
        }
        int next = pastClosing(at + 1);
        if (next >= text.length()) {
            return true;
        }
        return Character.isWhitespace(text.charAt(next)) && !goesOn(next) && !(c == '.' && isAbbreviation(at));
    }

    /** The place behind closing marks, of which a sentence may have a few. */
    private int pastClosing(int from) {
        int next = from;
        while (next < text.length() && next < from + 3 && "\"'”’)*_".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    /** Whether the next word is in small letters, as after "e.g." and "Node.js 8." in the middle of a sentence. */
    private boolean goesOn(int space) {
        int next = space;
        while (next < text.length() && next < space + 4 && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private boolean isAbbreviation(int dot) {
        int from = dot;
        while (from > 0
                && dot - from < 6
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }
}
