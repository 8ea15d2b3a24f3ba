package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Turns a schedule, of whatever notation, into a programme. */
final class ScheduleProgramme {

    private final Schedule schedule;
    private final Times times;
    private final Keys keys;
    private final Addresses addresses;
    private final ImportProblems problems;

    private ScheduleProgramme(Schedule schedule, ImportSource source, ImportProblems problems) {
        this.schedule = schedule;
        this.problems = problems;
        times = new Times(source.timeZone(), schedule, problems);
        keys = new Keys(schedule.entries(), problems);
        addresses = new Addresses(schedule.stated("base_url"));
    }

    /**
     * @param schedule as read
     * @param source its document; a time zone that was passed with it wins over the one the schedule names
     * @param problems takes what was left out
     * @return the programme, its sessions in the order of the document
     * @throws ImportRejectedException when it says nothing at all
     */
    static Programme of(Schedule schedule, ImportSource source, ImportProblems problems) {
        if (schedule.isEmpty()) {
            throw new ImportRejectedException(
                    "The schedule is empty: it has neither a conference with a title nor an event.");
        }
        return new ScheduleProgramme(schedule, source, problems).make();
    }

    private Programme make() {
        List<Session> sessions = new ArrayList<>(schedule.entries().size());
        for (Entry entry : schedule.entries()) {
            sessions.add(session(entry));
        }
        if (sessions.isEmpty()) {
            problems.warn(null, "The schedule has no events.", null);
        }
        if (times.withoutZone() > 0) {
            problems.warn(
                    null,
                    "The schedule has local times and names no time zone: " + times.withoutZone()
                            + " entries keep their day and lose their time. Import it again with the time zone of the"
                            + " place, such as Europe/Brussels.",
                    null);
        }
        return new Programme(event(), sessions);
    }

    private Event event() {
        String url = schedule.stated("url");
        return new Event(
                schedule.stated("title"),
                schedule.stated("acronym"),
                date("start"),
                date("end"),
                schedule.stated("city"),
                schedule.stated("country"),
                url == null ? schedule.stated("base_url") : url);
    }

    private @Nullable LocalDate date(String name) {
        Schedule.Text stated = schedule.conference(name);
        Stamp stamp = stated == null ? null : Stamp.of(stated.text());
        if (stated != null && stamp == null) {
            problems.warn(
                    stated.line(),
                    "The " + name + " of the conference is no date of a conference; it was dropped.",
                    Excerpt.of(stated.text()));
        }
        if (stamp == null) {
            return null;
        }
        OffsetDateTime moment = stamp.moment();
        return moment == null || times.zone() == null
                ? stamp.date()
                : moment.atZoneSameInstant(times.zone()).toLocalDate();
    }

    private Session session(Entry entry) {
        Times.When when = times.of(entry);
        Session.Builder session = Session.titled(entry.title())
                .subtitle(entry.get(Fact.SUBTITLE))
                .date(when.date())
                .time(when.start(), when.end())
                .place(entry.room(), schedule.trackOf(entry))
                .type(entry.get(Fact.TYPE))
                .spoken(entry.get(Fact.LANGUAGE), null)
                .line(entry.line());
        keys.addTo(session, entry);
        addTexts(session, entry);
        entry.people().forEach(name -> session.person(name, null, null));
        addLinks(session, entry);
        return session.build();
    }

    /** Some programs repeat the abstract as the beginning of the description. */
    private static void addTexts(Session.Builder session, Entry entry) {
        String summary = entry.get(Fact.ABSTRACT);
        String description = entry.get(Fact.DESCRIPTION);
        boolean repeated = summary != null && description != null && description.startsWith(summary);
        session.text(repeated ? null : summary).text(description);
    }

    private void addLinks(Session.Builder session, Entry entry) {
        link(session, entry.get(Fact.URL), "Event page");
        for (Session.Address link : entry.links()) {
            link(session, link.url(), link.label());
        }
        link(session, entry.get(Fact.VIDEO_DOWNLOAD_URL), "Video");
        link(session, entry.get(Fact.VIDEO), "Video");
        link(session, entry.get(Fact.ORIGIN_URL), "Origin");
    }

    private void link(Session.Builder session, @Nullable String url, @Nullable String label) {
        session.link(url == null ? null : addresses.absolute(url), label);
    }
}
