package io.talkgraph.importing.recognition.title;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.recognition.people.PeopleReader;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading without what stands before and after a title: number, time, kind, level.
 *
 * @param text the heading without them
 * @param kind {@link TalkKind#UNKNOWN} when not stated
 * @param level null when not stated
 * @param day null when not stated
 * @param time the local time; null when not stated
 * @param numbered whether it is counted as a talk: "Talk 3 - ..."
 */
public record TitleMarks(
        String text,
        TalkKind kind,
        @Nullable TalkLevel level,
        @Nullable DayOfWeek day,
        @Nullable LocalTime time,
        boolean numbered) {

    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,3}[.)]|#\\d{1,3}[:.]?)\\s+(?=\\D)");
    private static final Pattern COUNTED = Pattern.compile(
            "^(?:lightning |session |keynote )?(?:talks?|session|vortrag|charla|pr[eé]sentation)\\s*#?\\d{1,3}\\s*[-–—:.]\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "^(?:(\\p{L}{3,10})[.,]?\\s+)?(\\d{1,2})(?:[:.h](\\d{2})|\\s?(?=[hH]\\s)|(?=h\\s))\\s?(?:h|Uhr|[aApP][mM])?"
                    + "(?:\\s?[-–]\\s?\\d{1,2}(?:[:.h]\\d{2})?\\s?(?:h|Uhr|[aApP][mM])?)?\\s*[:–—|-]?\\s+");
    private static final Pattern KIND = Pattern.compile(
            "^((?:opening |closing |sponsored )?keynote(?: panel| session| talk| address)?|lightning talks?|tutorial|"
                    + "workshops?|panel(?: discussion)?|(?:breakout )?session|talk|presentation|vortrag|charla|ponencia|"
                    + "taller|tutorial|mesa redonda|atelier|table ronde|podiumsdiskussion|conf[ée]rence|tutoriel|"
                    + "主题演讲|闪电演讲|快闪讲座|小组讨论|lightning|birds of a feather|bof|ignite|demo)\\s*[:：]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KIND_AND_DASH = Pattern.compile(
            "^(keynote|lightning talk|workshop|tutorial|panel)\\s+[-–—]\\s+(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVEL = Pattern.compile(
            "\\s*(?:\\[(I|B|A|beginner|intermediate|advanced)]|\\((?:level:? )?(beginner|intermediate|advanced|"
                    + "any|anfänger|fortgeschritten|principiante|avanzado|d[ée]butant|avanc[ée])(?: skill)?(?: level)?\\))",
            Pattern.CASE_INSENSITIVE);

    /** Reads a plain heading. */
    public static TitleMarks of(String plain) {
        String text = plain.strip();
        Matcher counted = COUNTED.matcher(text);
        boolean numbered = counted.find();
        text = numbered ? text.substring(counted.end()) : NUMBER.matcher(text).replaceFirst("");
        DayOfWeek day = null;
        LocalTime time = null;
        for (Matcher m = TIME.matcher(text); m.find(); m = TIME.matcher(text)) {
            DayOfWeek named = m.group(1) == null ? null : Days.weekday(m.group(1));
            LocalTime stated = timeOf(m);
            if (stated == null || (m.group(1) != null && named == null)) {
                break;
            }
            day = named == null ? day : named;
            time = stated;
            text = text.substring(m.end()).strip();
        }
        return kindAndLevel(text, day, time, numbered);
    }

    /** Reads a plain title, which has neither number nor time before it: "22.04 LTS" is no time of day there. */
    public static TitleMarks ofTitle(String plain) {
        return kindAndLevel(plain.strip(), null, null, false);
    }

    private static @Nullable LocalTime timeOf(Matcher m) {
        int hour = Integer.parseInt(m.group(2));
        int minute = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        String matched = m.group().toLowerCase(Locale.ROOT);
        if (matched.contains("pm") && hour < 12) {
            hour += 12;
        }
        boolean decimal = m.group(3) != null && m.group().contains(m.group(2) + "." + m.group(3)) && hour < 8;
        return hour > 23 || minute > 59 || decimal ? null : LocalTime.of(hour, minute);
    }

    private static TitleMarks kindAndLevel(
            String text, @Nullable DayOfWeek day, @Nullable LocalTime time, boolean numbered) {
        TalkLevel level = null;
        Matcher mark = LEVEL.matcher(text);
        String rest = text;
        if (mark.find()) {
            String word = mark.group(1) != null ? mark.group(1) : mark.group(2);
            level = word.equalsIgnoreCase("any") ? null : level(word);
            rest = mark.replaceFirst("").strip();
        }
        TalkKind kind = TalkKind.UNKNOWN;
        for (Matcher m = KIND.matcher(rest); m.find(); m = KIND.matcher(rest)) {
            kind = kind == TalkKind.UNKNOWN ? kind(m.group(1)) : kind;
            rest = rest.substring(m.end());
        }
        Matcher dashed = KIND_AND_DASH.matcher(rest);
        if (kind == TalkKind.UNKNOWN
                && dashed.find()
                && PeopleReader.strict(rest.substring(dashed.end())).isEmpty()) {
            kind = kind(dashed.group(1));
            rest = rest.substring(dashed.end());
        }
        return new TitleMarks(rest, kind, level, day, time, numbered);
    }

    private static TalkLevel level(String mark) {
        return switch (Character.toLowerCase(mark.charAt(0))) {
            case 'i', 'f' -> TalkLevel.INTERMEDIATE;
            case 'b', 'p', 'd' -> TalkLevel.BEGINNER;
            default -> mark.toLowerCase(Locale.ROOT).startsWith("anf") ? TalkLevel.BEGINNER : TalkLevel.ADVANCED;
        };
    }

    /**
     * @param word a word for a form of talk, in one of the usual languages
     * @return the kind; SESSION for a plain talk
     */
    public static TalkKind kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.contains("keynote") || lower.equals("主题演讲")) {
            return TalkKind.KEYNOTE;
        } else if (lower.startsWith("lightn")
                || lower.startsWith("ligth")
                || lower.equals("ignite")
                || lower.equals("闪电演讲")
                || lower.equals("快闪讲座")) {
            return TalkKind.LIGHTNING;
        } else if (lower.startsWith("tutori")) {
            return TalkKind.TUTORIAL;
        } else if (lower.startsWith("workshop") || lower.startsWith("taller") || lower.startsWith("atelier")) {
            return TalkKind.WORKSHOP;
        } else if (lower.startsWith("panel")
                || lower.startsWith("podium")
                || lower.equals("小组讨论")
                || lower.contains("redonda")
                || lower.contains("ronde")) {
            return TalkKind.PANEL;
        } else if (lower.startsWith("demo") || lower.startsWith("bof") || lower.startsWith("birds")) {
            return TalkKind.OTHER;
        }
        return TalkKind.SESSION;
    }
}
