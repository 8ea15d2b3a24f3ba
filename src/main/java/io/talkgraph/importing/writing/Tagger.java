package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.ThemeMention;
import io.talkgraph.catalogue.value.MentionSource;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.Recognizer.Recognition;
import io.talkgraph.importing.recognition.Vocabulary.Kind;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Sets the mentions of talks from their texts: title, abstract, track, and the notes of every report. A function of the
 * catalogue alone, so that it gives the same after any order of imports; what a curator tagged stays.
 */
final class Tagger {

    private final WriteContext context;
    private final EntityManager em;
    private final CatalogueVocabulary vocabulary;
    private final List<ProjectMention> projects = new ArrayList<>();
    private final List<ThemeMention> themes = new ArrayList<>();

    Tagger(WriteContext context, CatalogueVocabulary vocabulary) {
        this.context = context;
        this.em = context.em();
        this.vocabulary = vocabulary;
    }

    /** Tags these talks, as many statements for one as for a thousand; tells what they got and lost. */
    TagChanges tag(Collection<Talk> talks) {
        if (talks.isEmpty()) {
            return TagChanges.NONE;
        }
        Set<Talk> all = new LinkedHashSet<>(talks);
        for (Talk talk : all) {
            read(talk, talk.title, MentionSource.TITLE, null);
            read(talk, talk.abstractText, MentionSource.ABSTRACT, null);
            read(talk, talk.track, MentionSource.TRACK, null);
        }
        em.createQuery("from Note where talk in :talks order by pk", Note.class)
                .setParameter("talks", all)
                .getResultList()
                .forEach(note -> read(note.talk, note.text, MentionSource.NOTES, note.report));
        new Ambiguity(em).resolve(all, projects);
        keepCurators(
                all,
                "projects",
                "ProjectMention",
                "project",
                projects,
                mention -> mention.talk,
                mention -> mention.project);
        keepCurators(all, "themes", "ThemeMention", "theme", themes, mention -> mention.talk, mention -> mention.theme);
        TagTally tally = new TagTally();
        replaceProjects(all, tally);
        replaceThemes(all, tally);
        return tally.of(all.size());
    }

    /** Where a curator says what a talk is about, the texts are evidence of that and of nothing else. */
    private <M, E extends CatalogueEntry> void keepCurators(
            Set<Talk> talks,
            String field,
            String entity,
            String attribute,
            List<M> found,
            Function<M, Talk> talkOf,
            Function<M, E> entryOf) {
        Set<Talk> curated = new LinkedHashSet<>(talks);
        curated.removeIf(talk -> !Kept.curated(talk, field));
        if (curated.isEmpty()) {
            return;
        }
        Set<List<Object>> chosen = new HashSet<>();
        em.createQuery(
                        "select m.talk, m." + attribute + " from " + entity
                                + " m where m.talk in :talks and m.source = CURATOR",
                        Object[].class)
                .setParameter("talks", curated)
                .getResultList()
                .forEach(row -> chosen.add(List.of(row)));
        found.removeIf(mention -> curated.contains(talkOf.apply(mention))
                && !chosen.contains(List.of(talkOf.apply(mention), entryOf.apply(mention))));
    }

    private void read(Talk talk, @Nullable String text, MentionSource source, @Nullable Report report) {
        if (text == null || text.isBlank()) {
            return;
        }
        Map<String, Recognition> firsts = new LinkedHashMap<>();
        for (Recognition found : vocabulary.recognizer().recognize(text)) {
            firsts.putIfAbsent(found.kind() + found.slug(), found);
        }
        for (Recognition found : firsts.values()) {
            if (found.kind() == Kind.PROJECT) {
                projects.add(projectMention(talk, found, source, report));
            } else {
                themes.add(themeMention(talk, found, source, report));
            }
        }
    }

    private ProjectMention projectMention(Talk talk, Recognition found, MentionSource source, @Nullable Report report) {
        ProjectMention mention = new ProjectMention();
        mention.talk = talk;
        mention.project = Objects.requireNonNull(vocabulary.projects().get(found.slug()));
        mention.quote = found.quote();
        mention.source = source;
        mention.report = report;
        return mention;
    }

    private ThemeMention themeMention(Talk talk, Recognition found, MentionSource source, @Nullable Report report) {
        ThemeMention mention = new ThemeMention();
        mention.talk = talk;
        mention.theme = Objects.requireNonNull(vocabulary.themes().get(found.slug()));
        mention.quote = found.quote();
        mention.source = source;
        mention.report = report;
        return mention;
    }

    /** Adds what curators tagged, for a document that carries it along: the catalogue's own. */
    void addCurated(Map<TalkDraft, Talk> talks) {
        talks.forEach((draft, talk) -> draft.mentions().stream()
                .filter(mention -> mention.source() == MentionSource.CURATOR)
                .forEach(mention -> addCurated(talk, mention)));
    }

    private void addCurated(Talk talk, TalkDraft.Mention stated) {
        Kind kind = stated.theme() ? Kind.THEME : Kind.PROJECT;
        Map<String, ? extends CatalogueEntry> known = stated.theme() ? vocabulary.themes() : vocabulary.projects();
        CatalogueEntry entry = known.get(stated.name());
        if (entry == null) {
            context.problems()
                    .warn(
                            null,
                            "No " + kind.name().toLowerCase(Locale.ROOT) + " \"" + stated.name() + "\".",
                            talk.title);
            return;
        }
        Recognition found = new Recognition(kind, stated.name(), 0, 0, stated.quote());
        Object mention = stated.theme()
                ? themeMention(talk, found, MentionSource.CURATOR, null)
                : projectMention(talk, found, MentionSource.CURATOR, null);
        if (tagged(talk, kind, entry.slug)) {
            return;
        }
        String field = stated.theme() ? "themes" : "projects";
        if (Kept.curated(talk, field)) {
            context.kept().add(talk, field);
            return;
        }
        em.persist(mention);
        context.changes().updated(talk);
    }

    private boolean tagged(Talk talk, Kind kind, String slug) {
        String entity = kind == Kind.THEME ? "ThemeMention m where m.theme" : "ProjectMention m where m.project";
        return em.createQuery(
                                "select count(m) from " + entity
                                        + ".slug = :slug and m.talk = :talk and m.source = CURATOR",
                                Long.class)
                        .setParameter("slug", slug)
                        .setParameter("talk", talk)
                        .getSingleResult()
                > 0;
    }

    private void replaceProjects(Set<Talk> talks, TagTally tally) {
        List<ProjectMention> standing = em.createQuery(
                        "from ProjectMention where talk in :talks and source <> CURATOR order by pk",
                        ProjectMention.class)
                .setParameter("talks", talks)
                .getResultList();
        tally.add(standing, projects, mention -> mention.talk, mention -> mention.project);
        Rows.replace(
                em,
                standing,
                projects,
                mention -> Arrays.asList(mention.talk, mention.project, mention.source, mention.report, mention.quote),
                mention -> context.changes().updated(mention.talk));
    }

    private void replaceThemes(Set<Talk> talks, TagTally tally) {
        List<ThemeMention> standing = em.createQuery(
                        "from ThemeMention where talk in :talks and source <> CURATOR order by pk", ThemeMention.class)
                .setParameter("talks", talks)
                .getResultList();
        tally.add(standing, themes, mention -> mention.talk, mention -> mention.theme);
        Rows.replace(
                em,
                standing,
                themes,
                mention -> Arrays.asList(mention.talk, mention.theme, mention.source, mention.report, mention.quote),
                mention -> context.changes().updated(mention.talk));
    }
}
