package io.talkgraph.importing.recognition.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text cut into words for comparing names: case, accents and punctuation do not count, and a word ends where letters
 * meet digits or another script, so that {@code KubeCon2017_Keynote.pdf} begins with "kubecon" and "2017". As Chinese and
 * Japanese have no spaces, each character of another script than Latin is a word.
 */
public final class NameTokens {

    private static final Pattern ESCAPES = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** What a character belongs to; a word is a run of one of them. */
    private enum Script {
        NONE,
        DIGIT,
        LATIN,
        OTHER
    }

    /**
     * One word.
     *
     * @param word folded: without case and accents
     * @param written as in the text
     */
    public record Token(String word, String written, int start, int end) {}

    private NameTokens() {}

    /** The words of a text; the offsets are those of the text. */
    public static List<Token> of(String text) {
        String plain = ESCAPES.matcher(text).replaceAll("   ");
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        Script script = Script.NONE;
        for (int i = 0; i <= plain.length(); i++) {
            Script next = i == plain.length() ? Script.NONE : scriptOf(plain.charAt(i), script);
            if (next == script && script != Script.OTHER) {
                continue;
            }
            if (script != Script.NONE) {
                tokens.add(token(plain.substring(start, i), start));
            }
            start = i;
            script = next;
        }
        return tokens;
    }

    /** The folded words of a name. */
    static List<String> words(String name) {
        return of(name).stream().map(Token::word).toList();
    }

    private static Token token(String written, int start) {
        String folded = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Token(folded, written, start, start + written.length());
    }

    private static Script scriptOf(char c, Script before) {
        if (Character.isDigit(c)) {
            return Script.DIGIT;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK && before != Script.NONE) {
            return before;
        }
        if (!Character.isLetter(c)) {
            return Script.NONE;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? Script.LATIN : Script.OTHER;
    }
}
