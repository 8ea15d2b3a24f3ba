package io.talkgraph.catalogue.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The normal form by which names and titles are compared: two spellings with the same key are the same entry.
 *
 * <p>Case, accents, quotation marks, dashes and white space do not count, every other punctuation mark counts as a
 * space: {@code "Kubernetes – „Day 2“"} and {@code kubernetes - day 2} are one.
 */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern QUOTES = Pattern.compile("['\"`´‘’‚‛“”„‟«»‹›]+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#&@%]+");

    private NameKey() {}

    /**
     * @param name any text
     * @return the normal form; empty when the text has neither letters nor digits
     */
    public static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String unquoted = QUOTES.matcher(plain).replaceAll("");
        return NOT_A_WORD
                .matcher(unquoted.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
