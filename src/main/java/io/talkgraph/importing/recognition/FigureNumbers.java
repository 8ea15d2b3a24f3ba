package io.talkgraph.importing.recognition;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of a text that may be figures: none that is part of a date, time, version, name or address. */
final class FigureNumbers {

    /**
     * A number.
     *
     * @param large whether it is written like a quantity: with a thousands separator, a scale, a plus, or of 100 or more
     * @param glued the letters right behind it, as in 300MB/min
     */
    record Found(
            double value,
            int start,
            int end,
            boolean large,
            boolean scaled,
            boolean percent,
            @Nullable String currency,
            @Nullable String glued,
            TextLanguage language) {}

    private static final Map<String, Integer> SCALES = scales();
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}_])(?<cur>[$€£])?"
                    + "(?<n>\\d{1,3}(?:[ \u00a0\u202f]\\d{3}){1,4}(?![\\d.,]\\d?)|\\d{1,15}+(?:[.,'’]\\d{1,15}+){0,6}+)"
                    + "(?:[+%]{0,2}[ \u00a0]?[-–—~][ \u00a0]?(?<m>\\d{1,15}+(?:[.,]\\d{1,15}+){0,6}+))?"
                    + "\\+?(?:[ \u00a0-]?(?<word>(?i:"
                    + String.join(
                            "|",
                            SCALES.keySet().stream()
                                    .filter(word -> word.length() > 2)
                                    .sorted((a, b) -> b.length() - a.length())
                                    .toList())
                    + "))(?!\\p{L})|(?<letter>[KkMB]|bn|mn)(?![\\p{L}\\p{N}/]))?"
                    + "(?<plus>\\+)?(?:[ \u00a0]?(?<pct>%|(?:percent|per cent|por ciento|Prozent|pour cent)(?!\\p{L})))?"
                    + "(?:[ \u00a0]?(?<after>[€$£]))?(?<glued>\\p{IsLatin}{1,8}(?:/\\p{IsLatin}{1,6})?)?(?![\\p{IsLatin}\\p{N}_])");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,'’])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}][\\p{L}\\p{N}.+/-]*)[ \u00a0*_(:]{1,3}$");

    /** Words that number what stands behind them. */
    private static final Set<String> NUMBERED =
            WordSet.of("day día dia jour tag talk talks step part chapter section slide page"
                    + " p pp figure fig table version release ver v issue issues pr bug ticket rfc cve iso prediction"
                    + " incident phase level layer tier track room hall booth season episode lesson session round"
                    + " kubernetes helm java python php node angular react vue windows ubuntu debian rhel fedora http"
                    + " tls ipv top number no nr num zope rails ruby go golang rust scala kafka postgres postgresql mysql"
                    + " istio envoy q sprint milestone stage type class option point rule tip port line año year seite página"
                    + " kapitel teil chapitre étape paso parte since until edition ausgabe formula area apollo channel tel"
                    + " phone telefon tél");

    private static final Set<String> YEAR_COUNTS = Set.of(
            "attendees",
            "people",
            "users",
            "nodes",
            "pods",
            "developers",
            "requests",
            "microservices",
            "services",
            "servers",
            "containers",
            "customers",
            "employees",
            "participants",
            "clusters",
            "vms",
            "members",
            "contributors",
            "companies",
            "engineers",
            "lines",
            "registrations");

    private final String text;
    private final TextMask mask;
    private final Matcher matcher;

    FigureNumbers(String text, TextMask mask) {
        this.text = text;
        this.mask = mask;
        this.matcher = NUMBER.matcher(text);
    }

    /** The next number; null at the end. */
    @Nullable
    Found next() {
        while (matcher.find()) {
            if (mask.touches(matcher.start(), matcher.end()) || isPartOfSomething() || isNumbering()) {
                continue;
            }
            Found found = found();
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found found() {
        String number = Objects.requireNonNull(matcher.group("n"));
        TextLanguage language = TextLanguage.around(text, matcher.start());
        BigDecimal value = value(number, language);
        String scale = scale();
        boolean percent = matcher.group("pct") != null;
        if (value == null || (scale == null && !percent && isYear(number))) {
            return null;
        }
        BigDecimal single = scale == null ? value : value.scaleByPowerOfTen(SCALES.get(scale));
        String before = matcher.group("cur");
        boolean large = scale != null
                || matcher.group("plus") != null
                || text.charAt(matcher.end() - 1) == '+'
                || single.compareTo(BigDecimal.valueOf(100)) >= 0;
        return new Found(
                single.doubleValue(),
                matcher.start(),
                matcher.end(),
                large,
                scale != null,
                percent,
                before == null ? matcher.group("after") : before,
                matcher.group("glued"),
                language);
    }

    private @Nullable String scale() {
        String word = matcher.group("word");
        return word == null ? matcher.group("letter") : word.toLowerCase(Locale.ROOT);
    }

    /** The value of 1,234.5 or, where the words around are not English, of 1.234,5; null for 1.1.2. */
    private static @Nullable BigDecimal value(String number, TextLanguage language) {
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

    /** Whether signs next to it make it a part of a date, time, version, identifier or row of numbers. */
    private boolean isPartOfSomething() {
        int start = matcher.start();
        int end = matcher.end();
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean hyphen = before == '-' && start > 1 && !Character.isWhitespace(text.charAt(start - 2));
        boolean quote = (before == '\'' || before == '’') && !(start > 1 && Character.isLetter(text.charAt(start - 2)));
        if (hyphen || quote || "#/\\:.,=&^–".indexOf(before) >= 0) {
            return true;
        }
        char after = end == text.length() ? ' ' : text.charAt(end);
        boolean digitFollows = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
        if ((":/-–.,@".indexOf(after) >= 0 || Character.isWhitespace(after)) && digitFollows) {
            return matcher.group("pct") == null && matcher.group("glued") == null;
        }
        boolean row = start > 1 && Character.isWhitespace(before) && Character.isDigit(text.charAt(start - 2));
        return row || "=&@°".indexOf(after) >= 0 || (before == '+' && !Character.isWhitespace(after));
    }

    /** Whether the word before says that it is a number of something, such as Day 2, Python 3, November 9. */
    private boolean isNumbering() {
        int start = matcher.start();
        int from = Quotes.lineStart(text, start, 30);
        Matcher before = WORD_BEFORE.matcher(text.substring(from, start));
        if (!before.find()) {
            return false;
        }
        String word = before.group(1);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean afterColon = before.group().contains(":") && !lower.startsWith("issue");
        if (afterColon) {
            return false;
        }
        if (NUMBERED.contains(lower.replaceAll("[.]$", "")) || DateWords.isMonth(lower.replace(".", ""))) {
            return true;
        }
        boolean sentenceStart = before.start(1) == 0 && start - from < 30;
        String number = matcher.group("n");
        boolean small =
                scale() == null && matcher.group("pct") == null && number.matches("\\d{1,2}|\\d{1,2}\\.\\d{1,2}");
        boolean name = Character.isUpperCase(word.charAt(0)) && !sentenceStart && !word.endsWith("ing");
        return small && (name || (number.contains(".") && Character.isUpperCase(word.charAt(0))));
    }

    private boolean isYear(String number) {
        if (number.length() != 4 || matcher.group("plus") != null || matcher.group("glued") != null) {
            return false;
        }
        int value = number.chars().allMatch(Character::isDigit) ? Integer.parseInt(number) : 0;
        if (value < 1900 || value > 2099) {
            return false;
        }
        String next = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 25))
                .strip();
        return !YEAR_COUNTS.contains(next.split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT));
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
