package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date, with a time and an offset as far as they are stated.
 *
 * @param time null for a whole day
 * @param offset from UTC; null when the time is local
 */
record Stamp(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 40;
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?");
    private static final Pattern LENGTH = Pattern.compile("(-?)(\\d{1,3}):([0-5]?\\d)(?::([0-5]\\d))?");

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * @param text {@code 2024-12-27}, {@code 2024-12-27T10:30}, {@code 2024-12-27T10:30:00+01:00} or {@code +0100}; a blank
     *     may stand for the {@code T}
     * @return null when it is no date, or one that no conference was at
     */
    static @Nullable Stamp of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        try {
            String iso = text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T").replace(" ", "");
            TemporalAccessor parsed = ISO.parse(iso);
            LocalDate date = LocalDate.from(parsed);
            boolean plausible = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
            return plausible
                    ? new Stamp(date, parsed.query(TemporalQueries.localTime()), parsed.query(TemporalQueries.offset()))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The time of day {@code 9:30}, {@code 09:30} or {@code 09:30:00}; null when it is none. */
    static @Nullable LocalTime clock(@Nullable String text) {
        Matcher parts = CLOCK.matcher(text == null ? "" : text.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
            return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), second);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The length {@code 0:45}, {@code 00:45} or {@code 00:45:00}, which may be negative; null when it is none. */
    static @Nullable Duration length(String text) {
        Matcher parts = LENGTH.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        int seconds = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        Duration length = Duration.ofHours(Integer.parseInt(parts.group(2)))
                .plusMinutes(Integer.parseInt(parts.group(3)))
                .plusSeconds(seconds);
        return parts.group(1).isEmpty() ? length : length.negated();
    }

    /** The moment; null without a time or an offset. */
    @Nullable
    OffsetDateTime moment() {
        return time == null || offset == null ? null : OffsetDateTime.of(date, time, offset);
    }
}
