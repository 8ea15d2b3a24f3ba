package io.talkgraph.importing.recognition.text;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds calendar dates with a year in a text: "2-4 May 2018", "2018/05/08-10", "November 13-15, 2018", "mayo de 2018". */
public final class DateWords {

    /** A day, several days or a month; the offsets are where it stands. */
    public record Span(LocalDate from, LocalDate to, int start, int end) {}

    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = "("
            + String.join("|", MONTHS.keySet().stream().sorted(longestFirst()).toList()) + ")\\b\\.?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String TO = "\\s?(?:-|–|—|~|/|to|bis|al?|au|y|und|and|&)\\s?";

    /** Named groups: y year, m month by number, w month by word, d first day, e last day. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?<!\\d)(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?:\\s?[-–~]\\s?(?<e>\\d{1,2})(?![\\d-]))?(?!\\d)",
                    FLAGS),
            Pattern.compile("(?<!\\d)(?<d>\\d{1,2})([./])(?<m>\\d{1,2})\\2(?<y>\\d{4}|\\d{2})(?!\\d)", FLAGS),
            Pattern.compile(
                    "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?:" + TO
                            + "(?<e>\\d{1,2})(?:st|nd|rd|th|\\.)?)?\\s(?:de\\s|of\\s)?(?<w>" + MONTH
                            + "),?\\s(?:de\\s|del\\s)?(?<y>\\d{4})(?!\\d)",
                    FLAGS),
            Pattern.compile(
                    "\\b(?<w>" + MONTH + ")\\s(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:" + TO
                            + "(?<e>\\d{1,2})(?:st|nd|rd|th)?)?,?\\s(?<y>\\d{4})(?!\\d)",
                    FLAGS),
            Pattern.compile("\\b(?<w>" + MONTH + "),?\\s(?:de\\s|del\\s)?(?<y>\\d{4})(?!\\d)", FLAGS));

    private DateWords() {}

    /** The dates of a text in its order; none overlaps another. */
    public static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                Span span = span(matcher);
                if (span != null && spans.stream().noneMatch(other -> overlap(other, span))) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    /** Whether a word is the name of a month. */
    public static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Span span(Matcher matcher) {
        String pattern = matcher.pattern().pattern();
        int year = Integer.parseInt(matcher.group("y"));
        int month = pattern.contains("(?<w>")
                ? MONTHS.get(matcher.group("w").replace(".", "").toLowerCase(Locale.ROOT))
                : Integer.parseInt(matcher.group("m"));
        try {
            YearMonth of = YearMonth.of(year < 100 ? 2000 + year : year, month);
            if (!pattern.contains("(?<d>")) {
                return new Span(of.atDay(1), of.atEndOfMonth(), matcher.start(), matcher.end());
            }
            LocalDate from = of.atDay(Integer.parseInt(matcher.group("d")));
            String last = pattern.contains("(?<e>") ? matcher.group("e") : null;
            LocalDate to = last == null ? from : of.atDay(Integer.parseInt(last));
            return new Span(from, to.isBefore(from) ? from : to, matcher.start(), matcher.end());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    private static Comparator<String> longestFirst() {
        return Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
    }

    private static Map<String, Integer> months() {
        String[] names = {
            "january jan enero januar janvier",
            "february feb febrero februar février",
            "march mar marzo märz mars",
            "april apr abril avril",
            "may mayo mai",
            "june jun junio juni juin",
            "july jul julio juli juillet",
            "august aug agosto août",
            "september sep sept septiembre septembre",
            "october oct octubre oktober okt octobre",
            "november nov noviembre novembre",
            "december dec diciembre dezember dez décembre"
        };
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return months;
    }
}
