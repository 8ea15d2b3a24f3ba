package io.talkgraph.exporting;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.ThemeMention;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.TalkDraft;
import jakarta.persistence.EntityManager;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The talks of the catalogue with all that belongs to them, as drafts in the order of their slugs. */
final class TalkDraftReader {

    private final EntityManager em;

    TalkDraftReader(EntityManager em) {
        this.em = em;
    }

    List<TalkDraft> talks() {
        List<Talk> talks = all("from Talk t join fetch t.conference order by t.slug", Talk.class)
                .toList();
        Map<Talk, List<TalkDraft.Appearance>> appearances = byTalk(
                all(
                        "from Appearance a join fetch a.speaker left join fetch a.organization order by a.position",
                        Appearance.class),
                appearance -> appearance.talk,
                TalkDraftReader::appearance);
        Map<Talk, List<TalkDraft.Link>> links = byTalk(
                all("from Link order by source, position", Link.class),
                link -> link.talk,
                link -> new TalkDraft.Link(link.kind, link.url, link.source));
        Map<Talk, List<TalkDraft.Note>> notes = byTalk(
                all("from Note n join fetch n.report r order by r.source", Note.class),
                note -> note.talk,
                note -> new TalkDraft.Note(note.report.source, note.text, note.language));
        Map<Talk, List<CatalogueDraft.Figure>> figures = byTalk(
                all("from Figure f left join fetch f.report where f.talk is not null", Figure.class)
                        .sorted(EntryDrafts.FIGURES),
                figure -> figure.talk,
                EntryDrafts::figure);
        Map<Talk, List<TalkDraft.Mention>> mentions = mentions();
        Map<Talk, List<String>> reports = reports();
        Map<Talk, List<TalkDraft.Key>> keys = keys();
        return talks.stream()
                .map(talk -> draft(
                        talk,
                        of(appearances, talk),
                        of(links, talk),
                        of(notes, talk),
                        of(figures, talk),
                        of(mentions, talk),
                        of(reports, talk),
                        of(keys, talk)))
                .toList();
    }

    private static TalkDraft draft(
            Talk talk,
            List<TalkDraft.Appearance> appearances,
            List<TalkDraft.Link> links,
            List<TalkDraft.Note> notes,
            List<CatalogueDraft.Figure> figures,
            List<TalkDraft.Mention> mentions,
            List<String> reports,
            List<TalkDraft.Key> keys) {
        return new TalkDraft(
                talk.slug,
                talk.conference.slug,
                talk.title,
                talk.kind,
                talk.level,
                talk.language,
                talk.abstractText,
                talk.date,
                talk.startsAt,
                talk.endsAt,
                talk.room,
                talk.track,
                appearances,
                links,
                notes,
                figures,
                mentions,
                reports,
                EntryDrafts.sorted(talk.provenance),
                keys);
    }

    private static TalkDraft.Appearance appearance(Appearance appearance) {
        return new TalkDraft.Appearance(
                appearance.speaker.name,
                appearance.organization == null ? null : appearance.organization.name,
                appearance.jobTitle,
                appearance.source);
    }

    private Map<Talk, List<TalkDraft.Mention>> mentions() {
        Stream<Map.Entry<Talk, TalkDraft.Mention>> projects = all(
                        "from ProjectMention m join fetch m.project left join fetch m.report", ProjectMention.class)
                .map(mention -> Map.entry(
                        mention.talk,
                        new TalkDraft.Mention(
                                false,
                                mention.project.slug,
                                mention.quote,
                                mention.source,
                                EntryDrafts.source(mention.report))));
        Stream<Map.Entry<Talk, TalkDraft.Mention>> themes = all(
                        "from ThemeMention m join fetch m.theme left join fetch m.report", ThemeMention.class)
                .map(mention -> Map.entry(
                        mention.talk,
                        new TalkDraft.Mention(
                                true,
                                mention.theme.slug,
                                mention.quote,
                                mention.source,
                                EntryDrafts.source(mention.report))));
        return byTalk(
                Stream.concat(projects, themes)
                        .sorted(Comparator.comparing(entry -> entry.getValue().toString())),
                Map.Entry::getKey,
                Map.Entry::getValue);
    }

    private Map<Talk, List<String>> reports() {
        return all("select r.source, t from Report r join r.talks t order by r.source", Object[].class)
                .collect(Collectors.groupingBy(
                        row -> (Talk) row[1], Collectors.mapping(row -> (String) row[0], Collectors.toList())));
    }

    private Map<Talk, List<TalkDraft.Key>> keys() {
        Stream<Object[]> rows = em.createNativeQuery(
                        "select talk_id, key, source from talk_key order by source, key", Object[].class)
                .getResultStream();
        return rows.collect(Collectors.groupingBy(
                row -> em.find(Talk.class, ((Number) row[0]).longValue()),
                Collectors.mapping(row -> new TalkDraft.Key((String) row[1], (String) row[2]), Collectors.toList())));
    }

    private <R> Stream<R> all(String query, Class<R> type) {
        return em.createQuery(query, type).getResultStream();
    }

    private static <R, D> Map<Talk, List<D>> byTalk(Stream<R> rows, Function<R, Talk> talk, Function<R, D> draft) {
        return rows.collect(Collectors.groupingBy(talk, Collectors.mapping(draft, Collectors.toList())));
    }

    private static <D> List<D> of(Map<Talk, List<D>> drafts, Talk talk) {
        return drafts.getOrDefault(talk, List.of());
    }
}
