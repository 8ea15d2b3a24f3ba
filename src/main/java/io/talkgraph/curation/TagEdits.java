package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeMention;
import io.talkgraph.catalogue.value.MentionSource;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The projects and themes of a talk, as a curator says it: the curator says which, and the texts give the evidence for those
 * and for no others, until the curator gives the choice back.
 */
@ApplicationScoped
class TagEdits {

    /** The evidence of a tag that a person set. */
    static final String QUOTE = "Tagged by a curator.";

    private final Entries entries;
    private final EntityManager em;

    TagEdits(Entries entries, EntityManager em) {
        this.entries = entries;
        this.em = em;
    }

    /**
     * Sets the projects, when the curator says something about them.
     *
     * @param slugs null to leave the choice to the recognition, or nothing said
     * @return whether the texts must be read again
     */
    boolean applyProjects(FieldEdits fields, Talk talk, @Nullable List<String> slugs) {
        return apply(fields, talk, "projects", slugs, Project.class, "ProjectMention", "project", project -> {
            ProjectMention mention = new ProjectMention();
            mention.talk = talk;
            mention.project = project;
            mention.quote = QUOTE;
            mention.source = MentionSource.CURATOR;
            return mention;
        });
    }

    /** Sets the themes; as {@link #applyProjects}. */
    boolean applyThemes(FieldEdits fields, Talk talk, @Nullable List<String> slugs) {
        return apply(fields, talk, "themes", slugs, Theme.class, "ThemeMention", "theme", theme -> {
            ThemeMention mention = new ThemeMention();
            mention.talk = talk;
            mention.theme = theme;
            mention.quote = QUOTE;
            mention.source = MentionSource.CURATOR;
            return mention;
        });
    }

    private <E extends CatalogueEntry> boolean apply(
            FieldEdits fields,
            Talk talk,
            String field,
            @Nullable List<String> slugs,
            Class<E> type,
            String mentions,
            String association,
            Function<E, Object> mention) {
        if (!fields.isGiven(field, slugs)) {
            return false;
        }
        boolean curated = Provenance.CURATOR.equals(talk.provenance.get(field));
        if (slugs == null) {
            if (curated) {
                remove(mentions, "source = CURATOR", talk);
                fields.release(field);
            }
            return curated;
        }
        Set<E> wanted = new LinkedHashSet<>();
        slugs.forEach(slug -> wanted.add(entries.requireSlug(type, "input." + field, slug)));
        Set<E> standing = tagged(type, mentions, association, "true", talk);
        if (standing.equals(wanted)) {
            return false;
        }
        standing.stream()
                .filter(one -> !wanted.contains(one))
                .forEach(one -> remove(mentions, association + ".pk = " + one.key(), talk));
        Set<E> byCurator = tagged(type, mentions, association, "m.source = CURATOR", talk);
        wanted.stream().filter(one -> !byCurator.contains(one)).map(mention).forEach(em::persist);
        fields.mark(field);
        return true;
    }

    private <E> Set<E> tagged(Class<E> type, String mentions, String association, String condition, Talk talk) {
        return talk.pk == null
                ? Set.of()
                : new LinkedHashSet<>(em.createQuery(
                                "select m." + association + " from " + mentions + " m where m.talk = :talk and "
                                        + condition,
                                type)
                        .setParameter("talk", talk)
                        .getResultList());
    }

    private void remove(String mentions, String condition, Talk talk) {
        em.createQuery("delete from " + mentions + " where talk = :talk and " + condition)
                .setParameter("talk", talk)
                .executeUpdate();
    }
}
