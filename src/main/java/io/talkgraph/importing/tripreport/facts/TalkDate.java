package io.talkgraph.importing.tripreport.facts;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that a line below a talk's heading states.
 *
 * @param time null when not stated
 */
record TalkDate(LocalDate date, @Nullable LocalTime time) {

    private static final Pattern LINE = Pattern.compile(
            "^(?:(?:date|time|when|datum|fecha|cuándo|quand|wann|日時|时间)\\s*[:：]\\s*|:(?:alarm_clock|clock\\w{0,10}|calendar|date)\\w{0,10}:\\s*"
                    + "|[⏰🕒📅]\\s*)?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T,]+(\\d{1,2})[:h](\\d{2})(?::\\d{2})?\\S{0,8})?$",
            Pattern.CASE_INSENSITIVE);

    /** The date of a line that is nothing but a date; null for any other line. */
    static @Nullable TalkDate ofLine(String plain) {
        Matcher m = plain.length() > 100 ? LINE.matcher("") : LINE.matcher(plain.strip());
        if (!m.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            return new TalkDate(date, m.group(4) == null ? null : LocalTime.of(number(m, 4), number(m, 5)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
