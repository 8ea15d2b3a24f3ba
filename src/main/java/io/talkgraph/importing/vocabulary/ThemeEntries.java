package io.talkgraph.importing.vocabulary;

import io.talkgraph.importing.CatalogueDraft.Term;
import io.talkgraph.importing.CatalogueDraft.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The themes of {@code themes.yaml}. */
final class ThemeEntries {

    private static final String EVERY_LANGUAGE = "any";

    private ThemeEntries() {}

    static List<Theme> of(VocabularyNode root) {
        return root.onlyKeys("themes").list("themes").stream()
                .map(ThemeEntries::theme)
                .toList();
    }

    private static Theme theme(VocabularyNode entry) {
        entry.onlyKeys("slug", "name", "parent", "description", "terms", "exact");
        List<Term> terms = new ArrayList<>();
        entry.map("terms").keySet().forEach(language -> addTerms(entry, "terms", language, false, terms));
        entry.map("exact").keySet().forEach(language -> addTerms(entry, "exact", language, true, terms));
        return new Theme(
                entry.text("slug"),
                entry.text("name"),
                entry.textOrNull("description"),
                entry.textOrNull("parent"),
                List.copyOf(terms),
                Map.of());
    }

    private static void addTerms(VocabularyNode entry, String key, String language, boolean exact, List<Term> terms) {
        for (String text : entry.at(key).texts(language)) {
            terms.add(new Term(text, EVERY_LANGUAGE.equals(language) ? null : language, exact));
        }
    }
}
