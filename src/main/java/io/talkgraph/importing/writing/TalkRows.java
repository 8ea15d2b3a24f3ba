package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.TalkDraft;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the links, notes and figures of a draft; each row belongs to one source, which alone replaces it. */
final class TalkRows {

    private static final String LINKS = "links";

    private final WriteContext context;
    private final EntityManager em;
    private final Reports reports;

    TalkRows(WriteContext context, Reports reports) {
        this.context = context;
        this.em = context.em();
        this.reports = reports;
    }

    void writeLinks(Map<TalkDraft, Talk> talks) {
        List<Link> standing = em.createQuery("from Link where talk in :talks order by pk", Link.class)
                .setParameter("talks", Set.copyOf(talks.values()))
                .getResultList();
        Set<String> sources = new HashSet<>(Set.of(context.source()));
        talks.keySet().forEach(draft -> draft.links().forEach(link -> sources.add(sourceOf(link))));
        Map<List<Object>, Link> foreign = new HashMap<>();
        List<Link> own = new ArrayList<>();
        Map<Talk, Map<String, LinkKind>> curated = new HashMap<>();
        for (Link link : standing) {
            if (Kept.curated(link.talk, LINKS)) {
                curated.computeIfAbsent(link.talk, talk -> new HashMap<>()).put(link.url, link.kind);
            } else if (sources.contains(link.source)) {
                own.add(link);
            } else {
                foreign.put(List.of(link.talk, link.url), link);
            }
        }
        List<Link> wanted = new ArrayList<>();
        talks.forEach((draft, talk) -> {
            if (!Kept.curated(talk, LINKS)) {
                addLinks(draft, talk, foreign, own, wanted);
            } else if (!stand(draft.links(), curated.getOrDefault(talk, Map.of()))) {
                context.kept().add(talk, LINKS);
            }
        });
        Rows.replace(
                em,
                own,
                wanted,
                link -> Arrays.asList(link.talk, link.kind, link.url, link.position, link.source),
                link -> context.changes().updated(link.talk));
    }

    private static boolean stand(List<TalkDraft.Link> stated, Map<String, LinkKind> standing) {
        return stated.stream().allMatch(link -> standing.get(link.url()) == link.kind());
    }

    private void addLinks(
            TalkDraft draft, Talk talk, Map<List<Object>, Link> foreign, List<Link> own, List<Link> wanted) {
        int position = 0;
        Set<String> stands = new HashSet<>();
        for (TalkDraft.Link stated : draft.links()) {
            if (stands.add(stated.url()) && isFree(foreign.get(List.of(talk, stated.url())), stated, own)) {
                Link link = new Link();
                link.talk = talk;
                link.kind = stated.kind();
                link.url = stated.url();
                link.position = position++;
                link.source = sourceOf(stated);
                wanted.add(link);
            }
        }
    }

    /** A link that two sources have belongs to the one that is believed, whichever came first. */
    private boolean isFree(@Nullable Link other, TalkDraft.Link stated, List<Link> own) {
        if (other != null && Provenance.replaces(sourceOf(stated), other.source)) {
            own.add(other);
            return true;
        }
        return other == null;
    }

    private String sourceOf(TalkDraft.Link link) {
        return Objects.requireNonNullElse(link.source(), context.source());
    }

    void writeNotes(Map<TalkDraft, Talk> talks) {
        List<Note> wanted = new ArrayList<>();
        talks.forEach((draft, talk) -> draft.notes().forEach(stated -> {
            Report report = reports.find(stated.report());
            if (report != null) {
                wanted.add(note(stated, talk, report));
            }
        }));
        Rows.replace(
                em,
                ofReports("from Note where report in :reports order by pk", Note.class),
                joined(wanted),
                note -> Arrays.asList(note.talk, note.report, note.text, note.language),
                note -> context.changes().updated(note.talk));
    }

    private static Note note(TalkDraft.Note stated, Talk talk, Report report) {
        Note note = new Note();
        note.talk = talk;
        note.report = report;
        note.text = stated.text();
        note.language = stated.language();
        return note;
    }

    /** A report that speaks of a talk in two places has one note with both. */
    private static List<Note> joined(List<Note> notes) {
        Map<List<Object>, Note> byPlace = new java.util.LinkedHashMap<>();
        for (Note note : notes) {
            byPlace.merge(List.of(note.talk, note.report), note, (first, second) -> {
                first.text = first.text + "\n\n" + second.text;
                return first;
            });
        }
        return List.copyOf(byPlace.values());
    }

    void writeFigures(CatalogueDraft draft, Map<TalkDraft, Talk> talks, Conferences conferences) {
        List<Figure> wanted = new ArrayList<>();
        draft.conferences()
                .forEach(stated -> addFigures(stated.figures(), null, conferences.find(stated.slug()), wanted));
        talks.forEach((stated, talk) -> addFigures(stated.figures(), talk, null, wanted));
        Rows.replace(
                em,
                ofReports("from Figure where report in :reports order by pk", Figure.class),
                wanted,
                figure -> Arrays.asList(
                        figure.talk,
                        figure.conference,
                        figure.report,
                        figure.value,
                        figure.unit,
                        figure.label,
                        figure.quote,
                        figure.position),
                this::figureChanged);
    }

    private void addFigures(
            List<CatalogueDraft.Figure> stated,
            @Nullable Talk talk,
            @Nullable Conference conference,
            List<Figure> wanted) {
        if (talk == null && conference == null) {
            return;
        }
        int position = 0;
        for (CatalogueDraft.Figure one : stated) {
            Figure figure = new Figure();
            figure.talk = talk;
            figure.conference = conference;
            figure.report = one.report() == null ? null : reports.find(one.report());
            figure.value = one.value();
            figure.unit = one.unit();
            figure.label = one.label();
            figure.quote = one.quote();
            figure.position = position++;
            wanted.add(figure);
        }
    }

    private void figureChanged(Figure figure) {
        if (figure.talk != null) {
            context.changes().updated(figure.talk);
        }
        if (figure.conference != null) {
            context.changes().updated(figure.conference);
        }
    }

    <R> List<R> ofReports(String query, Class<R> type) {
        Collection<Report> own = reports.all();
        return own.isEmpty()
                ? List.of()
                : em.createQuery(query, type).setParameter("reports", own).getResultList();
    }
}
