package io.talkgraph.importing.programme;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.TreeSet;

/** The days of a conference: those it states, else those of its sessions; none that cannot be. */
final class ProgrammeDays {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    /** A programme over a longer time is no edition of a conference, but a series of meetings. */
    private static final int LONGEST_DAYS = 60;

    private ProgrammeDays() {}

    /** The event with days that can be. */
    static Event of(Programme programme, ImportProblems problems) {
        Event event = programme.event();
        LocalDate start = plausible(event.startDate());
        LocalDate end = plausible(event.endDate());
        if (!Objects.equals(start, event.startDate()) || !Objects.equals(end, event.endDate())) {
            problems.warn(
                    null,
                    "The days of the conference, " + event.startDate() + " to " + event.endDate()
                            + ", cannot be; what cannot is left out.",
                    null);
        }
        if (start != null && end != null && end.isBefore(start)) {
            problems.warn(
                    null,
                    "The conference ends (" + end + ") before it begins (" + start + "); its end is left out.",
                    null);
            end = null;
        }
        return start == null ? bySessions(programme, event, end) : with(event, start, end);
    }

    private static Event bySessions(Programme programme, Event event, @Nullable LocalDate end) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Session session : programme.sessions()) {
            OffsetDateTime at = plausible(session.start());
            LocalDate day = session.date() == null && at != null ? at.toLocalDate() : plausible(session.date());
            if (day != null) {
                days.add(day);
            }
        }
        if (days.isEmpty() || days.first().plusDays(LONGEST_DAYS).isBefore(days.last())) {
            return with(event, null, end);
        }
        return with(event, days.first(), end == null ? days.last() : end);
    }

    private static Event with(Event event, @Nullable LocalDate start, @Nullable LocalDate end) {
        return new Event(event.title(), event.acronym(), start, end, event.city(), event.country(), event.url());
    }

    /** The day; null when it lies in a year that no conference was or will be. */
    static @Nullable LocalDate plausible(@Nullable LocalDate day) {
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    /** The time; null when it lies in a year that no conference was or will be. */
    static @Nullable OffsetDateTime plausible(@Nullable OffsetDateTime time) {
        return time == null || plausible(time.toLocalDate()) == null ? null : time;
    }
}
