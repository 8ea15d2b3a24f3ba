package io.talkgraph.publishing.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conference as days, rooms and talks, as the schedules of voc have it in XML and in JSON.
 *
 * <p>In these formats every entry has a time. A talk of which only the day is known, or nothing, would be at midnight for
 * its readers, and for whoever imports the schedule again: it is left out and counted.
 *
 * @param version tells one state of the schedule from another
 * @param days those on which there are talks; when there are none, those of the conference; empty when nobody knows any
 * @param withoutTime how many talks are left out
 */
public record Schedule(ConferenceRecord conference, String version, List<Day> days, long withoutTime) {

    /** A conference without talks is no longer than this, in days, whatever the catalogue says. */
    private static final int LONGEST_CONFERENCE = 31;

    /**
     * A day of a schedule.
     *
     * @param index from 1
     * @param start when its first talk begins, or noon when it has only those after midnight
     * @param end when its last talk ends
     * @param rooms by name; the talks of an unnamed one are under the empty name
     */
    record Day(
            int index,
            LocalDate date,
            OffsetDateTime start,
            OffsetDateTime end,
            SortedMap<String, List<TalkRecord>> rooms) {}

    /**
     * @param talks of the conference, in the order they are to have within a room
     * @return the schedule; one without days can be written in neither format
     */
    public static Schedule of(ConferenceRecord conference, List<TalkRecord> talks) {
        List<TalkRecord> timed =
                talks.stream().filter(talk -> talk.startsAt() != null).toList();
        Instant changed = Stream.concat(
                        Stream.of(conference.changed()), talks.stream().map(TalkRecord::changed))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<Day> days = timed.isEmpty() ? emptyDays(conference) : days(timed);
        return new Schedule(conference, changed.toString(), days, talks.size() - timed.size());
    }

    private static List<Day> days(List<TalkRecord> timed) {
        SortedMap<LocalDate, List<TalkRecord>> byDay = timed.stream()
                .collect(Collectors.groupingBy(
                        talk -> Objects.requireNonNull(talk.day()), TreeMap::new, Collectors.toList()));
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, talks) -> days.add(day(days.size() + 1, date, talks)));
        return days;
    }

    private static Day day(int index, LocalDate date, List<TalkRecord> talks) {
        Comparator<OffsetDateTime> earlier = Comparator.comparing(OffsetDateTime::toInstant);
        OffsetDateTime first = talks.stream().map(Schedule::start).min(earlier).orElseThrow();
        // Whoever reads the schedule tells by its beginning that what comes after midnight belongs to the day.
        OffsetDateTime start =
                first.toLocalDate().isAfter(date) ? date.atTime(LocalTime.NOON).atOffset(first.getOffset()) : first;
        OffsetDateTime end = talks.stream().map(Schedule::end).max(earlier).orElseThrow();
        SortedMap<String, List<TalkRecord>> rooms =
                talks.stream().collect(Collectors.groupingBy(Schedule::room, TreeMap::new, Collectors.toList()));
        return new Day(index, date, start, end, rooms);
    }

    private static List<Day> emptyDays(ConferenceRecord conference) {
        LocalDate start = conference.startDate() == null ? conference.endDate() : conference.startDate();
        if (start == null) {
            return List.of();
        }
        LocalDate end =
                conference.endDate() == null || conference.endDate().isBefore(start) ? start : conference.endDate();
        List<Day> days = new ArrayList<>();
        start.datesUntil(end.plusDays(1))
                .limit(LONGEST_CONFERENCE)
                .forEach(date -> days.add(emptyDay(days.size() + 1, date)));
        return days;
    }

    private static Day emptyDay(int index, LocalDate date) {
        OffsetDateTime start = date.atStartOfDay().atOffset(ZoneOffset.UTC);
        return new Day(index, date, start, start.plusDays(1).minusSeconds(1), new TreeMap<>());
    }

    /** When a talk of a schedule begins. */
    static OffsetDateTime start(TalkRecord talk) {
        return Objects.requireNonNull(talk.startsAt(), "a talk without a time is in no schedule");
    }

    /** When a talk of a schedule ends; when it begins, if nobody knows. */
    static OffsetDateTime end(TalkRecord talk) {
        return talk.endsAt() == null ? start(talk) : talk.endsAt();
    }

    /** The room of a talk; empty when nobody knows it. */
    static String room(TalkRecord talk) {
        return Objects.requireNonNullElse(talk.room(), "");
    }

    /** The first day of the conference. */
    LocalDate startDate() {
        LocalDate first = days.get(0).date();
        return conference.startDate() == null ? first : conference.startDate();
    }

    /** The last day of the conference. */
    LocalDate endDate() {
        LocalDate last = days.get(days.size() - 1).date();
        LocalDate end = conference.endDate() == null ? last : conference.endDate();
        return end.isBefore(startDate()) ? startDate() : end;
    }

    /** A short name of the conference: at least four characters, lower-case letters, digits and low lines. */
    String acronym() {
        String name = conference.slug().replaceAll("[^a-z0-9]", "_");
        return name.length() < 4 ? name + "_".repeat(4 - name.length()) : name;
    }

    /** The talks, in the order of the document. */
    Stream<TalkRecord> talks() {
        return days.stream().flatMap(day -> day.rooms().values().stream()).flatMap(List::stream);
    }

    /** The names of the tracks, each once. */
    List<String> tracks() {
        return names(talks().map(TalkRecord::track));
    }

    /** The names of the rooms, each once. */
    List<String> rooms() {
        return names(talks().map(TalkRecord::room));
    }

    private static List<String> names(Stream<@Nullable String> names) {
        return names.filter(name -> name != null && !name.isEmpty())
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
