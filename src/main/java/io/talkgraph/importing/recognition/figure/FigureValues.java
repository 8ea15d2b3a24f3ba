package io.talkgraph.importing.recognition.figure;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values of written numbers. */
final class FigureValues {

    private static final Map<String, Integer> SCALES = scales();
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,'’])\\d{3})(?:\\1\\d{3})*");

    private FigureValues() {}

    /** The words for thousand, million and billion as alternatives of a pattern, the longest first. */
    static String scaleWords() {
        return SCALES.keySet().stream()
                .filter(word -> word.length() > 2)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining("|"));
    }

    /** A value times its scale, as of 8 million. */
    static BigDecimal scaled(BigDecimal value, String scale) {
        return value.scaleByPowerOfTen(SCALES.getOrDefault(scale, 0));
    }

    /** The value of 1,234.5 or, where the words around are not English, of 1.234,5; null for 1.1.2. */
    static @Nullable BigDecimal of(String number, TextLanguage language) {
        String plain = number.replaceAll("[ \u00a0\u202f]", "");
        boolean english = language == TextLanguage.ENGLISH;
        if (plain.length() != number.length() && english && number.indexOf(' ') >= 0) {
            return null;
        }
        int dots = count(plain, '.');
        int commas = count(plain, ',');
        boolean grouped = THOUSANDS.matcher(plain).matches();
        if (grouped && (commas > 0 || dots > 1 || (dots == 1 && !english) || dots + commas == 0)) {
            return new BigDecimal(plain.replaceAll("[.,'’]", ""));
        }
        if (plain.indexOf('\'') >= 0
                || plain.indexOf('’') >= 0
                || (dots > 1 && commas != 1)
                || (commas > 1 && dots != 1)) {
            return null;
        }
        boolean commaLast = plain.lastIndexOf(',') > plain.lastIndexOf('.');
        if (commaLast && english) {
            return null;
        }
        return decimal(plain, commaLast ? ',' : '.');
    }

    private static @Nullable BigDecimal decimal(String plain, char point) {
        int at = plain.lastIndexOf(point);
        String whole = at < 0 ? plain : plain.substring(0, at);
        boolean regular = whole.matches("\\d+") || THOUSANDS.matcher(whole).matches();
        String rest = at < 0 ? "" : "." + plain.substring(at + 1);
        return regular && !rest.contains(",") ? new BigDecimal(whole.replaceAll("[.,'’]", "") + rest) : null;
    }

    private static int count(String text, char wanted) {
        return (int) text.chars().filter(c -> c == wanted).count();
    }

    private static Map<String, Integer> scales() {
        Map<String, Integer> scales = new HashMap<>(Map.of("k", 3, "K", 3, "M", 6, "B", 9, "bn", 9, "mn", 6));
        for (String word : "thousand mil tausend mille".split(" ", -1)) {
            scales.put(word, 3);
        }
        for (String word : "million millions millón millones millionen mio".split(" ", -1)) {
            scales.put(word, 6);
        }
        for (String word : "billion billions milliarde milliarden milliard milliards mrd".split(" ", -1)) {
            scales.put(word, 9);
        }
        scales.put("trillion", 12);
        return scales;
    }
}
