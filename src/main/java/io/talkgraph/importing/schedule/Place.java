package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The offset from UTC at the place of the conference. A moment says it, unless the program that wrote it counts by UTC; then
 * the local start beside it does.
 *
 * @param zone of the place; null when nobody says
 */
record Place(@Nullable ZoneId zone, ImportProblems problems) {

    private static final int DAY = (int) Duration.ofDays(1).toMinutes();
    private static final int QUARTER = 15;

    /**
     * @param moment with any offset
     * @param clock the local start; null when not stated
     * @param line of the entry
     * @return the same moment with the offset of the place
     */
    OffsetDateTime at(OffsetDateTime moment, @Nullable LocalTime clock, int line) {
        if (clock != null && isAt(moment, clock)) {
            return moment;
        }
        OffsetDateTime zoned =
                zone == null ? moment : moment.atZoneSameInstant(zone).toOffsetDateTime();
        if (clock == null || isAt(zoned, clock)) {
            return zoned;
        }
        OffsetDateTime shifted = moment.getOffset().equals(ZoneOffset.UTC) ? shifted(moment, clock) : null;
        if (shifted == null) {
            problems.warn(
                    line,
                    "Start and date of this entry contradict each other; the date was taken.",
                    clock + " / " + moment);
            return zoned;
        }
        return shifted;
    }

    private static boolean isAt(OffsetDateTime moment, LocalTime clock) {
        return moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(clock.truncatedTo(ChronoUnit.MINUTES));
    }

    /** A moment in UTC beside a local time tells the offset; null when no offset is like that. */
    private static @Nullable OffsetDateTime shifted(OffsetDateTime utc, LocalTime clock) {
        int minutes = (int) ChronoUnit.MINUTES.between(utc.toLocalTime(), clock);
        int offset = Math.floorMod(minutes + DAY / 2 - 1, DAY) - DAY / 2 + 1;
        return offset % QUARTER == 0 ? utc.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset * 60)) : null;
    }
}
