package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a calendar as the programme of a conference. */
final class CalendarReader {

    private static final DateTimeFormatter INSTANCE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

    /** Each rule costs time, however few instances it has. */
    private static final int MAX_LISTED = 1_000;

    private final Zones zones;
    private final SessionMaker maker;
    private final ImportProblems problems;
    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, Set<LocalDateTime>> replaced = new HashMap<>();
    private int listed;

    private CalendarReader(Zones zones, SessionMaker maker, ImportProblems problems) {
        this.zones = zones;
        this.maker = maker;
        this.problems = problems;
    }

    /**
     * @param source the document
     * @param problems takes what makes no sense, each with its line
     * @return the programme; its event has a name at most
     * @throws ImportRejectedException when it is no calendar or is cut off
     */
    static Programme read(ImportSource source, ImportProblems problems) {
        Outline outline = OutlineReader.read(source.content(), problems);
        List<CalendarHead> heads =
                outline.heads().stream().map(CalendarHead::of).toList();
        EntryReader reader = new EntryReader(problems);
        List<Entry> entries = new ArrayList<>();
        for (Outline.Component component : outline.events()) {
            Entry entry = reader.read(component);
            if (entry != null) {
                entries.add(entry);
            }
        }
        Zones zones = new Zones(outline, heads, source.timeZone(), problems);
        SessionMaker maker = new SessionMaker(heads, new Habits(entries, heads), zones, problems);
        CalendarReader all = new CalendarReader(zones, maker, problems);
        all.add(entries);
        return new Programme(event(heads), all.sessions);
    }

    private static Event event(List<CalendarHead> heads) {
        return heads.stream()
                .map(CalendarHead::event)
                .filter(e -> e.title() != null)
                .findFirst()
                .orElse(Event.UNKNOWN);
    }

    private void add(List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.uid() != null
                    && entry.replaces() != null
                    && entry.replaces().time() != null) {
                replaced.computeIfAbsent(entry.uid(), uid -> new HashSet<>())
                        .add(entry.replaces().time());
            }
        }
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        Repetition repetition = entry.repetition();
        Moment start = entry.start();
        if (entry.replaces() != null) {
            LocalDateTime time = entry.replaces().time();
            sessions.add(maker.session(entry, start, time == null ? null : INSTANCE.format(time)));
        } else if (repetition == null || start == null) {
            sessions.add(maker.session(entry, start, null));
        } else if (start.time() == null || !repetition.isListed() || ++listed > MAX_LISTED) {
            problems.info(
                    entry.source().lineOf("RRULE"),
                    "The entry repeats without end, or by a rule that is not followed; it is read once, at its first time.",
                    entry.summary());
            sessions.add(maker.session(entry, start, null));
        } else {
            instances(entry, start, start.time(), repetition);
        }
    }

    private void instances(Entry entry, Moment start, LocalDateTime first, Repetition repetition) {
        Set<LocalDateTime> others = replaced.getOrDefault(entry.uid() == null ? "" : entry.uid(), Set.of());
        List<LocalDateTime> times = repetition.times(first, start.utc() ? null : zones.zone(start, entry.source()));
        for (LocalDateTime time : times.isEmpty() && repetition.except().isEmpty() ? List.of(first) : times) {
            if (!others.contains(time)) {
                Moment moment = new Moment(time.toLocalDate(), time, start.utc(), start.zone());
                sessions.add(maker.session(entry, moment, INSTANCE.format(time)));
            }
        }
        if (times.size() == Repetition.MAX_INSTANCES) {
            problems.info(
                    entry.source().lineOf("RRULE"),
                    "The entry repeats often; its first " + Repetition.MAX_INSTANCES + " times are read.",
                    entry.summary());
        }
    }
}
