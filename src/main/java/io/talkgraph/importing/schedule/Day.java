package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A day as the schedule states it; filled while it is read, since the members of a JSON object have no order. */
final class Day {

    /** Stands over entries that stand in no day. */
    static final Day NONE = new Day();

    private @Nullable Stamp date;
    private @Nullable Stamp begin;

    /** Notes the day of the calendar. */
    void on(@Nullable Stamp day) {
        date = day;
    }

    /** Notes the moment it begins, which may be in the night. */
    void beginning(@Nullable Stamp moment) {
        begin = moment;
    }

    /** The day of the calendar; wrong in schedules that count by UTC; null when not stated. */
    @Nullable
    LocalDate date() {
        Stamp stated = date == null ? begin : date;
        return stated == null ? null : stated.date();
    }

    /** The moment it begins; null when not stated. */
    @Nullable
    OffsetDateTime moment() {
        return begin == null ? null : begin.moment();
    }

    /** The offset of the place; null when not stated, and for UTC, as which some programs write any day. */
    @Nullable
    ZoneOffset offset() {
        ZoneOffset offset = begin == null ? null : begin.offset();
        return ZoneOffset.UTC.equals(offset) ? null : offset;
    }

    /**
     * The time before which it is still the night of the day before.
     *
     * @param zone of the place
     * @return null when not stated; what begins in the afternoon is an evening, and no day
     */
    @Nullable
    LocalTime opening(ZoneId zone) {
        OffsetDateTime moment = moment();
        LocalDateTime local =
                moment == null ? null : moment.atZoneSameInstant(zone).toLocalDateTime();
        if (local == null || !local.toLocalDate().equals(date())) {
            return null;
        }
        return local.toLocalTime().isBefore(LocalTime.NOON) ? local.toLocalTime() : null;
    }
}
