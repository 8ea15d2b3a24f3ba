package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.recognition.Recognizer;
import io.talkgraph.importing.recognition.Vocabulary;
import io.talkgraph.importing.recognition.Vocabulary.Kind;
import io.talkgraph.importing.recognition.Vocabulary.Term;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The projects and themes of the catalogue as the vocabulary of the recognition.
 *
 * @param recognizer recognises them all
 * @param projects by slug, also that of one merged into them
 * @param themes by slug, also that of one merged into them
 */
record CatalogueVocabulary(Recognizer recognizer, Map<String, Project> projects, Map<String, Theme> themes) {

    private static volatile @Nullable Prepared last;

    private record Prepared(Vocabulary vocabulary, Recognizer recognizer) {}

    /** Reads all of them; six statements. */
    static CatalogueVocabulary read(EntityManager em) {
        Map<String, Project> projects = new LinkedHashMap<>();
        Map<String, Theme> themes = new LinkedHashMap<>();
        List<Term> terms = new ArrayList<>();
        em.createQuery("from Project p left join fetch p.aliases order by p.pk", Project.class)
                .getResultList()
                .forEach(project -> add(project, terms, projects));
        em.createQuery("from Theme t left join fetch t.terms order by t.pk", Theme.class)
                .getResultList()
                .forEach(theme -> add(theme, terms, themes));
        addMerged(em, EntryKind.PROJECT, projects);
        addMerged(em, EntryKind.THEME, themes);
        return new CatalogueVocabulary(recognizer(new Vocabulary(terms)), projects, themes);
    }

    /** The last one that was made: the documents of a run share their vocabulary, and preparing it takes longer than using it. */
    private static Recognizer recognizer(Vocabulary vocabulary) {
        Prepared prepared = last;
        if (prepared == null || !prepared.vocabulary().equals(vocabulary)) {
            prepared = new Prepared(vocabulary, new Recognizer(vocabulary));
            last = prepared;
        }
        return prepared.recognizer();
    }

    private static <E extends CatalogueEntry> void addMerged(EntityManager em, EntryKind kind, Map<String, E> bySlug) {
        Map<Long, E> byKey = new HashMap<>();
        bySlug.values().forEach(entry -> byKey.put(entry.key(), entry));
        List<Object[]> rows = em.createNativeQuery(
                        "select slug, survivor from redirect where kind = :kind", Object[].class)
                .setParameter("kind", kind.name())
                .getResultList();
        for (Object[] row : rows) {
            E survivor = byKey.get(((Number) row[1]).longValue());
            if (survivor != null) {
                bySlug.putIfAbsent((String) row[0], survivor);
            }
        }
    }

    private static void add(Project project, List<Term> terms, Map<String, Project> projects) {
        projects.put(project.slug, project);
        terms.add(new Term(Kind.PROJECT, project.slug, project.name, project.caseSensitive));
        project.aliases.forEach(
                alias -> terms.add(new Term(Kind.PROJECT, project.slug, alias.text(), alias.caseSensitive())));
    }

    private static void add(Theme theme, List<Term> terms, Map<String, Theme> themes) {
        themes.put(theme.slug, theme);
        theme.terms.forEach(term -> terms.add(new Term(Kind.THEME, theme.slug, term.text(), term.caseSensitive())));
    }
}
