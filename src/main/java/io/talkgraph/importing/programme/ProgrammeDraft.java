package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import io.talkgraph.importing.recognition.title.TitleMarks;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the programme of a conference into a draft for the catalogue: the same rules for all formats. */
public final class ProgrammeDraft {

    private static final int TITLE = 500;
    private static final int ROOM = 200;
    private static final int TRACK = 300;

    /** What an index of the database has room for. */
    private static final int KEY = 500;

    private final ImportProblems problems;
    private final CatalogueDraft.Conference conference;
    private final List<TalkDraft> talks = new ArrayList<>();
    private int noTalks;
    private int elsewhen;

    private ProgrammeDraft(CatalogueDraft.Conference conference, ImportProblems problems) {
        this.conference = conference;
        this.problems = problems;
    }

    /** The directory is a file; read when the first schedule comes. */
    private static final class Naming {
        static final ConferenceNaming SHIPPED = new ConferenceNaming(ConferenceDirectory.shipped());

        private Naming() {}
    }

    /**
     * @param programme as a reader of some format found it
     * @param source the document; a conference that was passed with it wins over the one it states
     * @param problems takes what was left out and what a curator should look at
     * @return the draft
     * @throws ImportRejectedException when nothing says which conference it is
     */
    public static CatalogueDraft of(Programme programme, ImportSource source, ImportProblems problems) {
        Event event = ProgrammeDays.of(programme, problems);
        ProgrammeDraft draft = new ProgrammeDraft(Naming.SHIPPED.of(event, source.conference()), problems);
        programme.sessions().forEach(draft::add);
        draft.tell();
        return new CatalogueDraft(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(draft.conference),
                draft.talks,
                List.of(),
                List.of(),
                List.of());
    }

    private void add(Session session) {
        String title = TextCleaner.line(session.title(), Integer.MAX_VALUE);
        if (title == null) {
            problems.warn(session.line(), "An entry without a title is left out.", session.abstractText());
        } else if (Forms.isNoTalk(session, title)) {
            noTalks++;
        } else if (session.cancelled()) {
            problems.info(session.line(), "The talk was called off; it is left out.", title);
        } else {
            talks.add(talk(session, title));
        }
    }

    private TalkDraft talk(Session session, String title) {
        TitleMarks marks = TitleMarks.ofTitle(title);
        String shown = marks.text().isBlank() ? title : marks.text();
        if (shown.length() > TITLE) {
            problems.warn(session.line(), "The title has more than " + TITLE + " characters; its end is cut.", shown);
            shown = String.valueOf(TextCleaner.line(shown, TITLE));
        }
        TalkLevel level = marks.level() == null ? Forms.level(session.level()) : marks.level();
        TalkKind kind = marks.kind() == TalkKind.UNKNOWN ? Forms.kind(session.type()) : marks.kind();
        OffsetDateTime start = ProgrammeDays.plausible(session.start());
        OffsetDateTime end = end(session, start);
        LocalDate stated = ProgrammeDays.plausible(session.date());
        LocalDate date = stated == null && start != null ? start.toLocalDate() : stated;
        elsewhen += isElsewhen(date) ? 1 : 0;
        return new TalkDraft(
                null,
                conference.slug(),
                shown,
                kind,
                level,
                Languages.tag(session.language()),
                abstractText(session),
                date,
                start,
                end,
                TextCleaner.line(session.room(), ROOM),
                TextCleaner.line(session.track(), TRACK),
                SessionPeople.of(session.people()),
                SessionLinks.of(session.links()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                keys(session, shown));
    }

    /** By its keys a document knows its talks again; one that has none knows them by their titles. */
    private static List<TalkDraft.Key> keys(Session session, String title) {
        List<TalkDraft.Key> keys = session.keys().stream()
                .filter(key -> key.length() <= KEY)
                .map(key -> new TalkDraft.Key(key, null))
                .toList();
        String byTitle = "title:" + NameKey.of(title);
        return keys.isEmpty()
                ? List.of(new TalkDraft.Key(byTitle.substring(0, Math.min(KEY, byTitle.length())), null))
                : keys;
    }

    private @Nullable OffsetDateTime end(Session session, @Nullable OffsetDateTime start) {
        OffsetDateTime end = ProgrammeDays.plausible(session.end());
        if (start != null && end != null && end.isBefore(start)) {
            problems.warn(session.line(), "The talk ends before it begins; its end is left out.", session.title());
            return null;
        }
        return start == null ? null : end;
    }

    private boolean isElsewhen(@Nullable LocalDate date) {
        LocalDate first = conference.startDate();
        LocalDate last = conference.endDate() == null ? first : conference.endDate();
        return date != null
                && first != null
                && last != null
                && (date.isBefore(first.minusDays(1)) || date.isAfter(last.plusDays(1)));
    }

    private static @Nullable String abstractText(Session session) {
        String subtitle = TextCleaner.line(session.subtitle(), Integer.MAX_VALUE);
        String text = TextCleaner.paragraphs(session.abstractText());
        if (subtitle == null || text == null) {
            return subtitle == null ? text : subtitle;
        }
        return text.startsWith(subtitle) ? text : subtitle + "\n\n" + text;
    }

    private void tell() {
        if (noTalks > 0) {
            problems.info(
                    null,
                    noTalks == 1
                            ? "1 entry is no talk (a break, a meal, a desk); it is left out."
                            : noTalks + " entries are no talks (breaks, meals, desks); they are left out.",
                    null);
        }
        if (elsewhen > 0) {
            problems.warn(
                    null,
                    elsewhen + " of " + talks.size() + " talks lie outside the days of \"" + conference.name() + "\" ("
                            + conference.startDate() + " to " + conference.endDate()
                            + "). Check the conference and the time zone.",
                    null);
        }
    }
}
