package io.talkgraph.importing.recognition;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the sentence or list line around a place in a text, without Markdown marks and at most {@link #LONGEST} long. */
final class Quotes {

    /** The most characters a quote has. */
    static final int LONGEST = 300;

    /** How far a sentence is looked for, so that a text without line ends costs no more than another. */
    private static final int REACH = 600;

    /** A line that is shorter than this does not run on into the next one. */
    private static final int WRAPPED = 50;

    /** Nor does one that is longer: a paragraph on one line. */
    private static final int LONGEST_WRAPPED = 200;

    private static final Pattern NEW_BLOCK =
            Pattern.compile("\\s*(?:[-*+•▶▪‣●–—>|#=]|\\d{1,3}[.)]\\s|$).*", Pattern.DOTALL);
    private static final Pattern LEADING =
            Pattern.compile("^(?:[-*+•▶▪‣●–—>|#=\\s]+(?=[^\\d\\s]|\\s|\\d)|\\d{1,3}[.)]\\s+)+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "eg", "ie", "vs", "etc", "dr", "mr", "mrs", "ms", "prof", "st", "no", "approx", "ca", "z.b",
            "bzw", "d.h", "u.a", "usw", "p.ej", "ej", "sr", "sra", "inc", "ltd", "corp", "jr", "fig", "cf", "u.s",
            "p.m", "a.m");

    private final String text;
    private final TextMask mask;

    Quotes(String text, TextMask mask) {
        this.text = text;
        this.mask = mask;
    }

    /** The sentence or list line around the characters from start to end, exclusive. */
    String around(int start, int end) {
        int from = begin(start);
        int to = finish(end);
        StringBuilder clean = new StringBuilder();
        int cleanStart = 0;
        int cleanEnd = 0;
        boolean links = text.substring(from, to).contains("](");
        for (int i = from; i < to; i++) {
            cleanStart = i == start ? clean.length() : cleanStart;
            if (!mask.isMarkup(i) && !isMark(i, links)) {
                append(clean, text.charAt(i));
            }
            cleanEnd = i == end - 1 ? clean.length() : cleanEnd;
        }
        return shortened(clean.toString(), cleanStart, cleanEnd);
    }

    /** Where the sentence begins that reaches to a place. */
    private int begin(int place) {
        int least = Math.max(0, place - REACH);
        for (int i = place; i > least; i--) {
            char c = text.charAt(i - 1);
            if (c == '\n' ? !runsOn(i - 1) : endsSentence(i - 1)) {
                return i;
            }
        }
        return least;
    }

    private int finish(int place) {
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
        int lineStart = lineEnd;
        while (lineStart > 0 && lineEnd - lineStart <= LONGEST_WRAPPED && text.charAt(lineStart - 1) != '\n') {
            lineStart--;
        }
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
        int next = at + 1;
        while (next < text.length() && next < at + 4 && "\"'”’)*_".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        return Character.isWhitespace(text.charAt(next)) && !goesOn(next) && !(c == '.' && isAbbreviation(at));
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

    private boolean isMark(int at, boolean links) {
        char c = text.charAt(at);
        if (c == '`') {
            return true;
        }
        if (links && (c == '[' || (c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '['))) {
            return true;
        }
        return (c == '*' || c == '_') && !(wordAt(at - 1) && wordAt(at + 1));
    }

    private boolean wordAt(int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
    }

    private static void append(StringBuilder clean, char c) {
        boolean space = Character.isWhitespace(c);
        if (space && (clean.isEmpty() || clean.charAt(clean.length() - 1) == ' ')) {
            return;
        }
        clean.append(space ? ' ' : c);
    }

    private static String shortened(String quote, int start, int end) {
        var leading = LEADING.matcher(quote);
        int cut = leading.find() && leading.end() <= start ? leading.end() : 0;
        String trimmed = quote.substring(cut);
        String whole = SPACES.matcher(trimmed).replaceAll(" ").strip();
        if (whole.length() <= LONGEST) {
            return whole.replaceAll("\\s*\\|$", "");
        }
        int room = Math.max(0, LONGEST - 2 - (end - start));
        int from = Math.max(0, start - cut - room / 2);
        int to = Math.min(trimmed.length(), from + LONGEST - 2);
        from = Math.max(0, Math.min(from, to - LONGEST + 2));
        from = from == 0 ? 0 : wordStart(trimmed, from, Math.max(from, start - cut));
        to = to == trimmed.length() ? to : wordEnd(trimmed, to, Math.min(to, end - cut));
        String left = from == 0 ? "" : "…";
        return left + trimmed.substring(from, to).strip() + (to == trimmed.length() ? "" : "…");
    }

    /** The first beginning of a word from a place on, not behind a limit; never inside a pair of surrogates. */
    private static int wordStart(String text, int from, int limit) {
        int space = text.indexOf(' ', from);
        int start = space >= 0 && space < limit && space < from + 40 ? space + 1 : from;
        return start < text.length() && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int wordEnd(String text, int to, int limit) {
        int space = text.lastIndexOf(' ', to);
        int end = space > limit && space > to - 40 ? space : to;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
