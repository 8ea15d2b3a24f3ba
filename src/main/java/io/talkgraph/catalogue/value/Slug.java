package io.talkgraph.catalogue.value;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The readable name of an entry in an address: lower-case ASCII letters, digits and single hyphens. */
public final class Slug {

    /** The most characters a slug made here has, so that a numbered one still fits its column. */
    public static final int MAX_LENGTH = 100;

    /** The part of a title in it: so that title and conference together fit. */
    private static final int TITLE_LENGTH = 56;

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Slug() {}

    /**
     * @param name any text
     * @return its slug, cut at a word; {@code entry} when the text has no Latin letter or digit
     */
    public static String of(String name) {
        String folded = NameKey.of(name.replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("æ", "ae")
                .replace("đ", "d"));
        String slug = EDGES.matcher(OTHER.matcher(folded).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? "entry" : cut(slug);
    }

    /**
     * @param name any text
     * @param taken tells whether a slug is in use
     * @return the slug of the name, with {@code -2}, {@code -3} ... when it is taken
     */
    public static String unique(String name, Predicate<String> taken) {
        String slug = of(name);
        String candidate = slug;
        for (int n = 2; taken.test(candidate); n++) {
            candidate = slug + "-" + n;
        }
        return candidate;
    }

    /**
     * What the slug of a talk is made of, so that it tells the conference, too.
     *
     * @param title of the talk
     * @param conference the slug of its conference
     */
    public static String nameOfTalk(String title, String conference) {
        String slug = of(title);
        int hyphen = slug.length() <= TITLE_LENGTH ? slug.length() : slug.lastIndexOf('-', TITLE_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : TITLE_LENGTH) + " " + conference;
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : MAX_LENGTH);
    }
}
