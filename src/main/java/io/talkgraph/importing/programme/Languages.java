package io.talkgraph.importing.programme;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/** Languages of talks as BCP 47, by the codes and names that schedules use. */
final class Languages {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;/|+]\\s*|\\s+(?:and|und|et|y)\\s+");
    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /**
     * @param stated a tag, an ISO 639 code of two or three letters, or a name: "de-AT", "eng", "German"; null for none
     * @return the tag; null when it is no language, or several: a talk is given in one
     */
    static @Nullable String tag(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String text = stated.strip();
        if (SEPARATOR.split(text).length != 1) {
            return null;
        }
        String known = CODES.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        Locale locale = Locale.forLanguageTag(text.replace('_', '-'));
        String language = CODES.get(locale.getLanguage());
        if (language == null) {
            return null;
        }
        return locale.getCountry().isEmpty() ? language : language + "-" + locale.getCountry();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = new Locale(code);
            codes.put(code, code);
            codes.putIfAbsent(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            codes.putIfAbsent(locale.getDisplayLanguage(locale).toLowerCase(locale), code);
            codes.putIfAbsent(threeLetters(locale), code);
        }
        codes.remove("");
        // ISO 639-2/B, which the JDK has not.
        Map.of("ger", "de", "fre", "fr", "chi", "zh", "cze", "cs", "dut", "nl", "gre", "el", "per", "fa", "rum", "ro")
                .forEach(codes::putIfAbsent);
        return Map.copyOf(codes);
    }

    private static String threeLetters(Locale locale) {
        try {
            return locale.getISO3Language();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
