package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.recognition.people.Person;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes sessions of entries. */
final class SessionMaker {

    private static final int MAX_ROOM = 200;
    private static final Set<String> NO_TEXT = Set.of("no description", "tba", "tbd", "tbc", "n/a", "-");

    private final List<CalendarHead> heads;
    private final Habits habits;
    private final Zones zones;
    private final ImportProblems problems;

    SessionMaker(List<CalendarHead> heads, Habits habits, Zones zones, ImportProblems problems) {
        this.heads = heads;
        this.habits = habits;
        this.zones = zones;
        this.problems = problems;
    }

    /**
     * @param entry the entry
     * @param start its time, which is that of one instance when it repeats; null when it has none
     * @param instance what tells this instance from the others, for its key; null when there is but one
     */
    Session session(Entry entry, @Nullable Moment start, @Nullable String instance) {
        String summary = entry.summary() == null ? "" : entry.summary();
        Speakers.Split title = title(habits.withoutNumber(summary));
        Speakers.Split text = entry.description() == null
                ? new Speakers.Split(null, List.of())
                : Speakers.description(entry.description());
        Session.Builder session = Session.titled(title.rest() == null ? "" : title.rest())
                .place(
                        room(entry.location()),
                        entry.categories().isEmpty() ? null : entry.categories().get(0))
                .type(entry.categories().isEmpty() ? null : String.join(", ", entry.categories()))
                .text(isText(text.rest()) ? text.rest() : null)
                .cancelled(isCancelled(entry))
                .line(entry.source().line());
        keys(entry, instance, session);
        times(entry, start, session);
        people(entry, title.people().isEmpty() ? text.people() : title.people(), session);
        links(entry, session);
        return session.build();
    }

    private Speakers.Split title(String text) {
        return habits.peopleInTitles() ? Speakers.title(text, true) : new Speakers.Split(text, List.of());
    }

    private void keys(Entry entry, @Nullable String instance, Session.Builder session) {
        String suffix = instance == null ? "" : "/" + instance;
        if (habits.isUnique(entry.uid())) {
            session.key("guid", entry.uid() + suffix);
        }
        if (habits.isPage(entry.url()) && instance == null) {
            session.key("url", entry.url());
        }
    }

    private void times(Entry entry, @Nullable Moment start, Session.Builder session) {
        if (start == null) {
            if (entry.source().lineOf("DTSTART") == entry.source().line()) {
                problems.warn(
                        entry.source().line(), "The entry has no DTSTART; it is read without a time.", entry.summary());
            }
            return;
        }
        OffsetDateTime from = zones.at(start, entry.source());
        session.date(from == null ? start.date() : null).time(from, from == null ? null : end(entry, start, from));
    }

    private @Nullable OffsetDateTime end(Entry entry, Moment start, OffsetDateTime from) {
        Moment first = entry.start();
        Moment last = entry.end();
        OffsetDateTime end = null;
        if (last == null || first == null) {
            end = entry.duration() == null ? null : from.plus(entry.duration());
        } else if (last.time() != null) {
            end = zones.at(last, entry.source());
        }
        if (end != null && first != null && start != first) {
            OffsetDateTime begin = zones.at(first, entry.source());
            end = begin == null ? null : from.plus(Duration.between(begin, end));
        }
        if (end != null && end.isBefore(from)) {
            problems.warn(
                    entry.source().lineOf("DTEND"),
                    "The entry ends before it starts; the end is left out.",
                    from + " - " + end);
            return null;
        }
        return end;
    }

    private void people(Entry entry, List<Person> found, Session.Builder session) {
        found.forEach(p -> session.person(p.name(), p.organization(), p.jobTitle()));
        if (found.isEmpty()) {
            Speakers.contacts(entry, habits, session);
        }
    }

    private void links(Entry entry, Session.Builder session) {
        if (habits.isPage(entry.url())) {
            session.link(entry.url(), "Schedule");
        }
        entry.attached().forEach(each -> session.link(each.url(), each.label()));
        if (entry.location() != null && isAddress(entry.location())) {
            session.link(entry.location(), "Live stream");
        }
    }

    private boolean isCancelled(Entry entry) {
        return "CANCELLED".equalsIgnoreCase(entry.status())
                || "CANCELED".equalsIgnoreCase(entry.status())
                || heads.get(entry.source().calendar()).cancels();
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
    }

    private static boolean isAddress(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return (start.startsWith("http://") || start.startsWith("https://")) && text.indexOf(' ') < 0;
    }

    /** The first part of the place: "Room 5" of "Room 5, Deck 2, Midship"; commas in brackets do not count. */
    private static @Nullable String room(@Nullable String location) {
        if (location == null || isAddress(location)) {
            return null;
        }
        int depth = 0;
        int end = 0;
        while (end < location.length() && (depth > 0 || ",;\n".indexOf(location.charAt(end)) < 0)) {
            char c = location.charAt(end);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            end++;
        }
        String room = location.substring(0, end).strip();
        return room.isEmpty() || room.length() > MAX_ROOM ? null : room;
    }
}
