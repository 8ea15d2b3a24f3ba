package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times of Sessionize: {@code 2031-04-09T14:30:00}, local and without a zone, or UTC where an event has set that. */
final class SessionTimes {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final @Nullable ZoneId zone;
    private final ImportProblems problems;

    /**
     * @param zone of the place of the conference; null when nobody said
     * @param problems takes times that make no sense
     */
    SessionTimes(@Nullable ZoneId zone, ImportProblems problems) {
        this.zone = zone;
        this.problems = problems;
    }

    /**
     * @param text the time; null for none
     * @param where the session, for messages
     * @return the time at the place of the conference; null when there is none or it makes no sense
     * @throws ImportRejectedException when it is local and nobody said where
     */
    @Nullable
    OffsetDateTime at(@Nullable String text, String where) {
        if (text == null) {
            return null;
        }
        OffsetDateTime time = parsed(text);
        if (time == null || time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            problems.warn(null, "The " + where + " has a time that is none; it is left out.", text);
            return null;
        }
        return time;
    }

    private @Nullable OffsetDateTime parsed(String text) {
        try {
            return local(LocalDateTime.parse(text), text);
        } catch (DateTimeException e) {
            return withOffset(text);
        }
    }

    private OffsetDateTime local(LocalDateTime time, String text) {
        if (zone == null) {
            throw new ImportRejectedException("The times of the schedule are local (" + text
                    + "), and it does not say where. Pass the time zone of the conference, such as Europe/Berlin:"
                    + " --time-zone on the command line, timeZone in the API.");
        }
        return time.atZone(zone).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime withOffset(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return zone == null ? time : time.atZoneSameInstant(zone).toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The end, when it is one.
     *
     * @return null when it is missing or before the start, which is a warning
     */
    @Nullable
    OffsetDateTime end(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end, String where) {
        if (start == null || end == null) {
            return null;
        } else if (end.isBefore(start)) {
            problems.warn(null, "The " + where + " ends before it starts; the end is left out.", start + " - " + end);
            return null;
        }
        return end;
    }
}
