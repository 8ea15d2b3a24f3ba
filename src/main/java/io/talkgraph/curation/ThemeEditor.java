package io.talkgraph.curation;

import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeTerm;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.CreateThemeInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateThemeInput;
import io.talkgraph.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Themes by a curator's word. Talks are tagged by a new term when they are read again. */
@ApplicationScoped
public class ThemeEditor {

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final Removals removals;
    private final EntityManager em;

    ThemeEditor(Edits edits, Entries entries, Names names, Removals removals, EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.removals = removals;
        this.em = em;
    }

    /**
     * Makes a theme.
     *
     * @param actor who says so
     * @throws ApiException {@code CONFLICT} when the name or the slug is another one's
     */
    public Edited create(CreateThemeInput input, String actor) {
        return edits.share(actor, () -> {
            names.requireFree(EntryKind.THEME, null, "input.name", input.name());
            Theme theme = new Theme();
            FieldEdits.ofNew(theme)
                    .required("name", theme.name, input.name(), name -> theme.name = name)
                    .field("terms", null, distinct(input.terms()), terms -> replace(theme, terms))
                    .field("description", null, input.description(), text -> theme.description = text)
                    .field("parent", null, parent(input.parent()), above -> theme.parent = above)
                    .finish();
            theme.slug = names.slug(EntryKind.THEME, input.slug(), input.name());
            entries.add(theme);
            return edited(theme);
        });
    }

    /**
     * Changes a theme.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when the name is another
     *     one's; {@code BAD_USER_INPUT} when it would come to stand below itself
     */
    public Edited update(UpdateThemeInput input, String actor) {
        Supplier<Edited> change = () -> {
            Theme theme = entries.lock(Theme.class, "input.id", input.id());
            entries.requireVersion(theme, input.version());
            String former = theme.name;
            FieldEdits fields = FieldEdits.of(theme, input.given())
                    .required("name", theme.name, input.name(), name -> rename(theme, name))
                    .field("description", theme.description, input.description(), text -> theme.description = text)
                    .field("parent", theme.parent, parent(input.parent()), above -> move(theme, above));
            List<String> terms =
                    Lists.nullIfEmpty(theme.terms.stream().map(ThemeTerm::text).toList());
            fields.field("terms", terms, distinct(input.terms()), wanted -> replace(theme, wanted))
                    .finish();
            return former.equals(theme.name) ? new Edited(theme.key(), List.of()) : edited(theme);
        };
        // Two that move at once, each below the other, would each see no ring.
        return input.given().contains("parent") ? edits.own(actor, change) : edits.share(actor, change);
    }

    /**
     * Removes a theme that has none below it, with its terms and its tags on talks.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or with the themes below it
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Theme.class, input, actor);
    }

    private void rename(Theme theme, String name) {
        names.requireFree(EntryKind.THEME, theme, "input.name", name);
        theme.name = name;
    }

    private @Nullable Theme parent(@Nullable String slug) {
        return slug == null ? null : entries.requireSlug(Theme.class, "input.parent", slug);
    }

    private static void move(Theme theme, @Nullable Theme parent) {
        Set<Theme> seen = new HashSet<>();
        for (Theme above = parent; above != null && seen.add(above); above = above.parent) {
            if (parent != null && above.equals(theme)) {
                throw ApiException.badInput(
                        "input.parent",
                        "The theme \"" + theme.slug + "\" cannot stand below \"" + parent.slug
                                + "\", which stands below it. Move that one first.");
            }
        }
        theme.parent = parent;
    }

    private static @Nullable List<String> distinct(@Nullable List<String> terms) {
        return terms == null
                ? null
                : Lists.nullIfEmpty(terms.stream().distinct().toList());
    }

    /** What was known of a term beside its letters stays. */
    private void replace(Theme theme, @Nullable List<String> terms) {
        Map<String, ThemeTerm> known = theme.terms.stream()
                .collect(Collectors.toMap(ThemeTerm::text, Function.identity(), (one, same) -> one));
        Lists.replace(
                em,
                theme.terms,
                terms == null
                        ? null
                        : terms.stream()
                                .map(term -> known.getOrDefault(term, ThemeTerm.of(term, null, false)))
                                .toList());
    }

    private Edited edited(Theme theme) {
        return new Edited(theme.key(), names.lookAlikes(EntryKind.THEME, theme, "name", theme.name));
    }
}
