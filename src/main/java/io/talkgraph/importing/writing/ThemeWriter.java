package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeTerm;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Writes themes with their terms, then the tree they form. */
final class ThemeWriter {

    private final WriteContext context;
    private final Cast cast;

    ThemeWriter(WriteContext context, Cast cast) {
        this.context = context;
        this.cast = cast;
    }

    void write(List<CatalogueDraft.Theme> drafts) {
        drafts.forEach(this::writeTheme);
        // A second pass, because a theme may stand before its parent.
        drafts.forEach(this::writeParent);
    }

    private void writeTheme(CatalogueDraft.Theme draft) {
        Theme theme = cast.themes.find(draft.name()).orElseGet(() -> create(draft));
        context.changes().seen(theme);
        List<ThemeTerm> terms = draft.terms().stream()
                .map(term -> ThemeTerm.of(term.text(), term.language(), term.caseSensitive()))
                .toList();
        FieldMerge merge = new FieldMerge(theme, draft.provenance(), context.source())
                .field("name", theme.name, draft.name(), name -> theme.name = String.valueOf(name))
                .field("description", theme.description, draft.description(), text -> theme.description = text)
                .field(
                        "terms",
                        Cast.nullIfEmpty(theme.terms),
                        Cast.nullIfEmpty(terms),
                        found -> replace(theme.terms, found));
        if (merge.finish()) {
            context.changes().updated(theme);
        }
    }

    private Theme create(CatalogueDraft.Theme draft) {
        Theme theme = new Theme();
        theme.name = draft.name();
        theme.slug = draft.slug();
        cast.themes.add(theme, draft.name());
        context.em().persist(theme);
        context.changes().created(theme);
        return theme;
    }

    private void writeParent(CatalogueDraft.Theme draft) {
        Theme theme = cast.themes.find(draft.name()).orElseThrow();
        Theme parent =
                draft.parent() == null ? null : cast.themes.find(draft.parent()).orElse(null);
        if (draft.parent() != null && parent == null) {
            context.problems()
                    .warn(
                            null,
                            "No theme \"" + draft.parent() + "\" to put \"" + draft.name()
                                    + "\" under; it stands at the top.",
                            null);
        }
        FieldMerge merge = new FieldMerge(theme, draft.provenance(), context.source())
                .field("parent", theme.parent, parent, above -> theme.parent = above);
        if (merge.finish()) {
            context.changes().updated(theme);
        }
    }

    static <T> void replace(List<T> list, @Nullable List<T> wanted) {
        list.clear();
        if (wanted != null) {
            list.addAll(wanted);
        }
    }
}
