package io.talkgraph.curation;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectAlias;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeTerm;
import io.talkgraph.catalogue.value.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives entries the names back that the trail of changes tells. */
@ApplicationScoped
class StateNames {

    private final Names names;
    private final EntityManager em;

    StateNames(Names names, EntityManager em) {
        this.names = names;
        this.em = em;
    }

    /**
     * The name of an entry.
     *
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when it is another one's by now
     */
    String name(CatalogueEntry entry, Patch patch) {
        String name = patch.required("name");
        names.requireFree(entry.entryKind(), entry, "input.id", name);
        return name;
    }

    /** The other names of a speaker or an organization; as {@link #name}. */
    void aliases(CatalogueEntry entry, List<Alias> standing, Patch patch) {
        patch.given("aliases", () -> {
            List<String> wanted = patch.texts("aliases");
            wanted.forEach(alias -> names.requireFree(entry.entryKind(), entry, "input.id", alias));
            Lists.replace(em, standing, wanted.stream().map(Alias::of).toList());
        });
    }

    /** The other names of a project; as {@link #name}. */
    void aliases(Project project, Patch patch) {
        patch.given("aliases", () -> {
            List<Patch> wanted = terms(patch, "aliases");
            wanted.forEach(alias -> names.requireFree(EntryKind.PROJECT, project, "input.id", alias.required("text")));
            Lists.replace(
                    em,
                    project.aliases,
                    wanted.stream()
                            .map(one -> ProjectAlias.of(
                                    one.required("text"), one.text("language"), one.flag("caseSensitive")))
                            .toList());
        });
    }

    /** The words that a theme is recognised by. */
    void terms(Theme theme, Patch patch) {
        patch.given(
                "terms",
                () -> Lists.replace(
                        em,
                        theme.terms,
                        terms(patch, "terms").stream()
                                .map(one -> ThemeTerm.of(
                                        one.required("text"), one.text("language"), one.flag("caseSensitive")))
                                .toList()));
    }

    /** A plain text is a term of any language and case. */
    private static List<Patch> terms(Patch patch, String name) {
        List<Patch> terms = new ArrayList<>();
        for (Object term : patch.list(name)) {
            terms.add(term instanceof String ? new Patch(Map.of("text", term)) : Patch.of(term));
        }
        return terms;
    }
}
