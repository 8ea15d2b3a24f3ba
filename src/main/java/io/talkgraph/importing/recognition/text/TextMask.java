package io.talkgraph.importing.recognition.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Markdown text is not prose: addresses, link and image targets, HTML tags and, when asked for, code. The
 * patterns find these by their marks alone, as texts come from slides and e-mails too, and run in linear time.
 */
public final class TextMask {

    /** What a reader does not see: the target of a link or image, a tag, the target of a reference. */
    private static final Pattern MARKUP = Pattern.compile("\\]\\((?:[^()\\n]++|\\([^()\\n]*+\\)){0,30}+\\)"
            + "|</?[a-zA-Z][^<>]{0,5000}+>"
            + "|(?m:^ {0,3}\\[[^\\]\\n]{1,200}+\\]:[ \\t]{0,5}+\\S++)");

    private static final String TLD =
            "(?:com|org|net|io|dev|app|cloud|sh|edu|gov|info|co|ai|me|tv|ly|be|gl|de|fr|es|uk|eu|ch|at|nl|it|jp|cn|br|us)";

    /** What leads somewhere or to someone, though it can be read. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\w)[a-z][a-z0-9+.-]{1,20}+://[^\\s<>\"`|]*+"
            + "|(?<![\\w.])www\\.[^\\s<>\"`|]++"
            + "|(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,5}+"
            + "|(?<![\\w.@/-])(?:[\\w-]{1,63}+\\.){1,5}" + TLD + "(?![\\w-])(?:[/:?][^\\s<>\"`|]*+)?");

    private static final Pattern CODE =
            Pattern.compile("(?m:^ {0,3}```[^\\n]*+\\n(?s:.*?)(?:^ {0,3}```|\\z))|`[^`\\n]{1,1000}+`");

    private final BitSet markup;
    private final BitSet other;

    private TextMask(BitSet markup, BitSet other) {
        this.markup = markup;
        this.other = other;
    }

    /** Masks markup and addresses; code counts as text. */
    public static TextMask of(String text) {
        BitSet markup = find(text, MARKUP);
        addComments(text, markup);
        return new TextMask(markup, find(text, ADDRESS));
    }

    /** Masks markup, addresses and code. */
    public static TextMask withCode(String text) {
        TextMask mask = of(text);
        mask.other.or(find(text, CODE));
        return mask;
    }

    /** Whether a character is only markup, so that a quote leaves it out. */
    public boolean isMarkup(int at) {
        return markup.get(at);
    }

    /** Whether a character is not prose. */
    public boolean covers(int at) {
        return markup.get(at) || other.get(at);
    }

    /** Whether any character from start to end, exclusive, is not prose. */
    public boolean touches(int start, int end) {
        return before(markup.nextSetBit(start), end) || before(other.nextSetBit(start), end);
    }

    private static boolean before(int bit, int end) {
        return bit >= 0 && bit < end;
    }

    private static void addComments(String text, BitSet markup) {
        int start = text.indexOf("<!--");
        while (start >= 0) {
            int end = text.indexOf("-->", start);
            if (end < 0) {
                return;
            }
            markup.set(start, end + 3);
            start = text.indexOf("<!--", end);
        }
    }

    private static BitSet find(String text, Pattern pattern) {
        BitSet found = new BitSet(text.length());
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.set(matcher.start(), matcher.end());
        }
        return found;
    }
}
