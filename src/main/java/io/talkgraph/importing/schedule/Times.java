package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * When the entries of a schedule take place. The date of the entry with its offset is the truth; the day it stands in and its
 * local start are what older schedules have in its place, and need a time zone.
 */
final class Times {

    private static final Duration LONGEST = Duration.ofDays(14);

    /**
     * @param date the day of the conference; a talk at one in the morning belongs to the day before
     * @param start with the offset of the place; null when no zone is known
     */
    record When(@Nullable LocalDate date, @Nullable OffsetDateTime start, @Nullable OffsetDateTime end) {

        static final When NEVER = new When(null, null, null);
    }

    private final @Nullable ZoneId zone;
    private final @Nullable LocalTime change;
    private final ImportProblems problems;
    private int withoutZone;

    /**
     * @param told the zone that was passed with the document; it wins over the one that the schedule names
     * @param schedule what it says of the conference
     */
    Times(@Nullable ZoneId told, Schedule schedule, ImportProblems problems) {
        this.problems = problems;
        zone = told == null ? named(schedule.conference("time_zone_name")) : told;
        change = Stamp.clock(schedule.stated("day_change"));
    }

    private @Nullable ZoneId named(Schedule.@Nullable Text name) {
        if (name == null) {
            return null;
        }
        try {
            return ZoneId.of(name.text());
        } catch (DateTimeException e) {
            problems.warn(
                    name.line(),
                    "There is no such time zone; the entry was ignored. Name one as Europe/Brussels.",
                    Excerpt.of(name.text()));
            return null;
        }
    }

    /** The zone of the place; null when nobody says. */
    @Nullable
    ZoneId zone() {
        return zone;
    }

    /** How many entries have lost their time because no zone is known. */
    int withoutZone() {
        return withoutZone;
    }

    /** When the entry takes place. */
    When of(Entry entry) {
        Stamp stated = stated(entry);
        OffsetDateTime moment = stated == null ? null : stated.moment();
        LocalTime clock = Stamp.clock(entry.get(Fact.START));
        if (moment == null) {
            return local(entry, stated, clock);
        }
        OffsetDateTime start = new Place(zone, problems).at(moment, clock, entry.line());
        return new When(dayOf(start, entry.day()), start, end(entry, start));
    }

    /** The date of the entry; the hub has it as the start. */
    private @Nullable Stamp stated(Entry entry) {
        Stamp date = Stamp.of(entry.get(Fact.DATE));
        Stamp start = Stamp.of(entry.get(Fact.START));
        if (date == null && entry.get(Fact.DATE) != null) {
            problems.warn(entry.line(), "The date of this entry cannot be read.", Excerpt.of(entry.get(Fact.DATE)));
        }
        if (start == null && entry.get(Fact.START) != null && Stamp.clock(entry.get(Fact.START)) == null) {
            problems.warn(entry.line(), "The start of this entry cannot be read.", Excerpt.of(entry.get(Fact.START)));
        }
        return date == null ? start : date;
    }

    private When local(Entry entry, @Nullable Stamp stated, @Nullable LocalTime clock) {
        Day day = entry.day();
        LocalDate date = stated == null ? day.date() : stated.date();
        if (date == null) {
            return When.NEVER;
        }
        LocalTime time = stated == null || stated.time() == null ? clock : stated.time();
        ZoneId place = zone == null ? day.offset() : zone;
        if (time == null || place == null) {
            withoutZone += time == null ? 0 : 1;
            return new When(date, null, null);
        }
        boolean night = stated == null && isNight(time, day, place);
        OffsetDateTime start =
                date.plusDays(night ? 1 : 0).atTime(time).atZone(place).toOffsetDateTime();
        return new When(stated == null ? date : dayOf(start, day), start, end(entry, start));
    }

    private boolean isNight(LocalTime time, Day day, ZoneId place) {
        LocalTime begin = change == null ? day.opening(place) : change;
        return begin != null && time.isBefore(begin);
    }

    /** The day of the conference: that of the moment at which it begins, also for what takes place after midnight. */
    private LocalDate dayOf(OffsetDateTime start, Day day) {
        OffsetDateTime begin = day.moment();
        LocalDate stated = day.date();
        LocalDate date = start.toLocalDate();
        if (begin != null) {
            boolean within = !start.isBefore(begin) && start.isBefore(begin.plusDays(1));
            stated = within ? begin.withOffsetSameInstant(start.getOffset()).toLocalDate() : null;
        } else if (change == null || !start.toLocalTime().isBefore(change)) {
            stated = null;
        }
        return date.minusDays(1).equals(stated) ? date.minusDays(1) : date;
    }

    private @Nullable OffsetDateTime end(Entry entry, OffsetDateTime start) {
        OffsetDateTime end = Ends.of(entry, start, problems);
        if (end == null || end.isEqual(start)) {
            return null;
        } else if (end.isBefore(start)) {
            problems.warn(
                    entry.line(), "This entry ends before it starts; its end was dropped.", Excerpt.of(entry.title()));
            return null;
        } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            problems.warn(
                    entry.line(),
                    "This entry takes more than two weeks; its end was dropped.",
                    Excerpt.of(entry.title()));
            return null;
        }
        return end;
    }
}
