package io.talkgraph.importing.pyvideo;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * When a talk was given.
 *
 * @param day at its place
 * @param start the time with its offset; null when only the day is known
 */
record Recorded(LocalDate day, @Nullable OffsetDateTime start) {

    private static final int DAY = "2019-05-03".length();
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;

    /**
     * @param text a day, a local time, or a time with its offset
     * @param zone of the place, for local times; null when nobody said
     * @return null when it is none of these
     */
    static @Nullable Recorded of(String text, @Nullable ZoneId zone) {
        try {
            Recorded recorded = parse(text.replace(' ', 'T'), zone);
            int year = recorded.day.getYear();
            return year < EARLIEST || year > LATEST ? null : recorded;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Recorded parse(String text, @Nullable ZoneId zone) {
        if (text.length() <= DAY) {
            return new Recorded(LocalDate.parse(text), null);
        }
        if (text.endsWith("Z") || text.indexOf('+', DAY) > 0 || text.indexOf('-', DAY) > 0) {
            OffsetDateTime start = OffsetDateTime.parse(text);
            return new Recorded(start.toLocalDate(), start);
        }
        LocalDateTime local = LocalDateTime.parse(text);
        return new Recorded(
                local.toLocalDate(), zone == null ? null : local.atZone(zone).toOffsetDateTime());
    }
}
