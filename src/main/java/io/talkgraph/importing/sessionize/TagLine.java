package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.recognition.people.NameShape;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What speakers of Sessionize write below their names, as far as its shape is clear: {@code Role @ Org}, {@code Role at
 * Org}, {@code Role, Org}. It is free text, so most of it says neither.
 *
 * @param organization null when none is stated clearly
 * @param jobTitle null when none is stated clearly
 */
record TagLine(@Nullable String organization, @Nullable String jobTitle) {

    private static final TagLine NOTHING = new TagLine(null, null);
    private static final int MAX_LENGTH = 200;
    private static final int MAX_JOB_LENGTH = 60;
    private static final int MAX_WORDS = 6;

    private static final Pattern PART = Pattern.compile("\\s*[,;|•·]\\s*|\\s+[-–—]\\s+");
    private static final Pattern AT =
            Pattern.compile("^(.{2,}?)(?:\\s*@\\s*|\\s+(?:at|bei|chez)\\s+(?=\\p{Lu}|the\\s))(.{2,})$");
    private static final Pattern ARTICLE = Pattern.compile("^the\\s+");
    private static final Pattern SHORT_NAME = Pattern.compile("\\s*\\([\\p{Lu}\\d]{2,6}\\)$");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i).+\\s(?:gmbh(?: & co\\.? kg)?|ag|se|inc\\.?|llc|ltd\\.?|b\\.?v\\.?|s\\.?a\\.?|oy|ab|as|kg|plc)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\d]+");

    /**
     * @param text the line; null for none
     * @param website the page of the company, which confirms a name; null for none
     */
    static TagLine of(@Nullable String text, @Nullable String website) {
        if (text == null || text.length() > MAX_LENGTH) {
            return NOTHING;
        }
        TagLine at = at(text);
        if (at != null) {
            return at;
        }
        String[] halves = COMMA.split(text.strip());
        if (halves.length == 2) {
            return halves(halves[0], halves[1], website);
        }
        if (LEGAL_FORM.matcher(text.strip()).matches() && halves.length == 1) {
            return new TagLine(text.strip(), null);
        }
        return isJobAlone(text) ? new TagLine(null, text.strip()) : NOTHING;
    }

    private static boolean isJobAlone(String text) {
        boolean plain = text.length() <= MAX_JOB_LENGTH && text.indexOf('@') < 0;
        return plain && NameShape.isJob(text) && !PART.matcher(text.strip()).find();
    }

    private static @Nullable TagLine at(String text) {
        for (String part : PART.split(text)) {
            Matcher at = AT.matcher(part.strip());
            if (at.matches()) {
                String name = SHORT_NAME
                        .matcher(ARTICLE.matcher(at.group(2).strip()).replaceFirst(""))
                        .replaceFirst("");
                return isName(name) ? new TagLine(name, at.group(1).strip()) : null;
            }
        }
        return null;
    }

    /** "snappmobile_io" is the name of an account, "Go to gophers who love it" a sentence. */
    private static boolean isName(String text) {
        return !text.isBlank()
                && text.indexOf('_') < 0
                && text.indexOf('@') < 0
                && text.split("\\s+").length <= MAX_WORDS
                && !NameShape.isJob(text);
    }

    private static TagLine halves(String left, String right, @Nullable String website) {
        boolean sentence = right.endsWith(".") && !LEGAL_FORM.matcher(right).matches();
        if (NameShape.isJob(left) && !NameShape.isJob(right) && isName(right) && !sentence) {
            return new TagLine(right, left);
        } else if (NameShape.isJob(right) && !NameShape.isJob(left) && isCompany(left, website)) {
            return new TagLine(left, right);
        }
        return NOTHING;
    }

    /** The name before the job is as often a skill ("Kotlin, Android Lead"): it needs a second sign. */
    private static boolean isCompany(String name, @Nullable String website) {
        return LEGAL_FORM.matcher(name).matches()
                || (website != null && squeezed(host(website)).contains(squeezed(name)));
    }

    private static String squeezed(String text) {
        return NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
