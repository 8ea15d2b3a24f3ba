package io.talkgraph.importing.recognition.text;

import java.util.regex.Pattern;

/** Cuts the sentence or list line around a place in a text, without Markdown marks and at most {@link #LONGEST} long. */
public final class Quotes {

    /** The most characters a quote has. */
    static final int LONGEST = 300;

    private static final Pattern LEADING =
            Pattern.compile("^(?:[-*+•▶▪‣●–—>|#=\\s]+(?=[^\\d\\s]|\\s|\\d)|\\d{1,3}[.)]\\s+)+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private final String text;
    private final TextMask mask;
    private final Sentences sentences;

    /**
     * Prepares quotes of one text.
     *
     * @param mask where the text is not prose
     */
    public Quotes(String text, TextMask mask) {
        this.text = text;
        this.mask = mask;
        this.sentences = new Sentences(text, mask);
    }

    /** The sentence or list line around the characters from start to end, exclusive. */
    public String around(int start, int end) {
        int from = sentences.begin(start);
        int to = sentences.finish(end);
        StringBuilder clean = new StringBuilder();
        int cleanStart = 0;
        int cleanEnd = 0;
        for (int i = from; i < to; i++) {
            cleanStart = i == start ? clean.length() : cleanStart;
            if (mask.isMarkup(i) ? text.regionMatches(true, i, "<br", 0, 3) : !isMark(i)) {
                append(clean, mask.isMarkup(i) ? ' ' : text.charAt(i));
            }
            cleanEnd = i == end - 1 ? clean.length() : cleanEnd;
        }
        return shortened(clean.toString(), cleanStart, cleanEnd);
    }

    private boolean isMark(int at) {
        char c = text.charAt(at);
        if (c == '`') {
            return true;
        }
        if (c == '[' || (c == '!' && at + 1 < text.length() && text.charAt(at + 1) == '[')) {
            return opensLink(c == '[' ? at : at + 1);
        }
        return (c == '*' || c == '_') && !(wordAt(at - 1) && wordAt(at + 1));
    }

    private boolean opensLink(int bracket) {
        for (int i = bracket + 1; i < text.length() && i < bracket + LONGEST && text.charAt(i) != '['; i++) {
            if (text.charAt(i) == ']') {
                return i + 1 < text.length() && text.charAt(i + 1) == '(';
            }
        }
        return false;
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
