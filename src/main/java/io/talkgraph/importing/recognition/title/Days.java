package io.talkgraph.importing.recognition.title;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of days and months in the languages that reports are written in. */
public final class Days {

    private static final String[] WEEKDAYS = {
        "monday mon montag lundi lunes lunedì segunda maandag",
        "tuesday tue tues dienstag mardi martes martedì terça dinsdag",
        "wednesday wed mittwoch mercredi miércoles miercoles mercoledì quarta woensdag",
        "thursday thu thur thurs donnerstag jeudi jueves giovedì quinta donderdag",
        "friday fri freitag vendredi viernes venerdì sexta vrijdag",
        "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag",
        "sunday sun sonntag dimanche domingo domenica zondag"
    };
    private static final String[] MONTHS = {
        "january jan januar janvier enero gennaio janeiro januari",
        "february feb februar février fevrier febrero febbraio fevereiro februari",
        "march mar märz mars marzo março maart",
        "april apr avril abril aprile",
        "may mai mayo maggio maio mei",
        "june jun juni juin junio giugno junho",
        "july jul juli juillet julio luglio julho",
        "august aug août aout agosto augustus",
        "september sep sept septembre septiembre settembre setembro",
        "october oct oktober okt octobre octubre ottobre outubro",
        "november nov novembre noviembre novembro",
        "december dec dezember dez décembre decembre diciembre dicembre dezembro"
    };
    private static final Map<String, Integer> WEEKDAY = index(WEEKDAYS);
    private static final Map<String, Integer> MONTH = index(MONTHS);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern DAY_NUMBER = Pattern.compile(
            "^(?:day|tag|jour|journée|d[ií]a|dag|giorno)\\s*#?0?(\\d{1,2}|one|two|three|four|five|eins|zwei|drei|un|une|deux|"
                    + "trois|uno|dos|tres)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_END = Pattern.compile(
            ".{0,60}\\b(?:day|tag|jour|d[ií]a)\\s+#?0?(\\d{1,2}|one|two|three|four|five)\\s*[:.]?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?");

    private Days() {}

    private static Map<String, Integer> index(String[] rows) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < rows.length; i++) {
            for (String word : rows[i].split(" ", -1)) {
                index.putIfAbsent(word, i + 1);
            }
        }
        return index;
    }

    /** The day of the week with this name; null when it is none. */
    public static @Nullable DayOfWeek weekday(String word) {
        Integer number = WEEKDAY.get(word.toLowerCase(Locale.ROOT));
        return number == null ? null : DayOfWeek.of(number);
    }

    /** The number of the month with this name, from 1; 0 when it is none. */
    public static int month(String word) {
        return MONTH.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /** The number in "Day 2", from 1; 0 when the heading counts no day. */
    public static int dayNumber(String heading) {
        Matcher m = DAY_NUMBER.matcher(heading.strip());
        Matcher end = DAY_END.matcher(heading.strip());
        String number = m.matches() ? m.group(1) : end.matches() ? end.group(1) : "";
        return switch (number.toLowerCase(Locale.ROOT)) {
            case "" -> 0;
            case "one", "eins", "un", "une", "uno" -> 1;
            case "two", "zwei", "deux", "dos" -> 2;
            case "three", "drei", "trois", "tres" -> 3;
            case "four" -> 4;
            case "five" -> 5;
            default -> Integer.parseInt(number);
        };
    }

    /** Whether the heading says nothing but a day: "Day 2", "Jour 1 - vendredi 22 septembre", "Monday, May 2nd". */
    public static boolean isDayHeading(String heading) {
        if (dayNumber(heading) > 0) {
            return true;
        }
        boolean named = false;
        Matcher words = WORD.matcher(heading);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean day = WEEKDAY.containsKey(word) || MONTH.containsKey(word);
            if (!day && !ORDINAL.matcher(word).matches() && !"of the de den el le am der".contains(word)) {
                return false;
            }
            named |= day;
        }
        return named;
    }
}
