package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.text.DateWords;
import io.talkgraph.importing.recognition.text.Sentences;
import io.talkgraph.importing.recognition.text.TextMask;
import io.talkgraph.importing.recognition.text.WordSet;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Locale;
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

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}_])(?<cur>[$€£])?"
                    + "(?<n>\\d{1,3}(?:[ \u00a0\u202f]\\d{3}){1,4}(?![\\d.,]\\d?)|\\d{1,15}+(?:[.,'’]\\d{1,15}+){0,6}+)"
                    + "(?:[+%]{0,2}[ \u00a0]?[-–—~][ \u00a0]?(?<m>\\d{1,15}+(?:[.,]\\d{1,15}+){0,6}+))?"
                    + "\\+?(?:[ \u00a0-]?(?<word>(?i:" + FigureValues.scaleWords()
                    + "))(?!\\p{L})|(?<letter>[KkMB]|bn|mn)(?![\\p{L}\\p{N}/]))?"
                    + "(?<plus>\\+)?(?:[ \u00a0]?(?<pct>%|(?:percent|per cent|por ciento|Prozent|pour cent)(?!\\p{L})))?"
                    + "(?:[ \u00a0]?(?<after>[€$£]))?(?<glued>\\p{IsLatin}{1,8}(?:/\\p{IsLatin}{1,6})?)?(?![\\p{IsLatin}\\p{N}_])");
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
        BigDecimal value = FigureValues.of(number, language);
        String scale = scale();
        boolean percent = matcher.group("pct") != null;
        if (value == null || (scale == null && !percent && isYear(number))) {
            return null;
        }
        BigDecimal single = scale == null ? value : FigureValues.scaled(value, scale);
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
        int from = Sentences.lineStart(text, start, 30);
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
}
