package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeTerm;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes themes with their terms, then the tree they form. */
final class ThemeWriter {

    private final WriteContext context;
    private final Cast cast;

    ThemeWriter(WriteContext context, Cast cast) {
        this.context = context;
        this.cast = cast;
    }

    void write(List<CatalogueDraft.Theme> drafts) {
        Map<CatalogueDraft.Theme, Theme> written = new LinkedHashMap<>();
        for (CatalogueDraft.Theme draft : drafts) {
            Theme theme = writeTheme(draft);
            if (theme != null) {
                written.put(draft, theme);
            }
        }
        // A second pass, because a theme may stand before its parent.
        written.forEach(this::writeParent);
    }

    /** Null when what the draft says is not about any theme: a curator removed it, or merged it into another one. */
    private @Nullable Theme writeTheme(CatalogueDraft.Theme draft) {
        String by = draft.provenance().getOrDefault("name", context.source());
        Names.Found<Theme> found =
                cast.themes.described(draft.name(), draft.slug(), by).orElse(null);
        if (found == null
                && cast.barred(EntryKind.THEME, draft.name(), draft.slug(), context.staters(draft.provenance()))) {
            return null;
        }
        Theme theme = found == null ? create(draft) : found.entry();
        cast.themes.alias(theme, draft.name());
        if (found != null && found.by() == Names.By.MERGE) {
            context.tellMerge(theme, draft.name(), theme.name);
            return null;
        }
        context.changes().seen(theme);
        if (merge(draft, theme, found == null || found.itself())) {
            context.changes().updated(theme);
        }
        return theme;
    }

    private boolean merge(CatalogueDraft.Theme draft, Theme theme, boolean itself) {
        List<ThemeTerm> terms = draft.terms().stream()
                .map(term -> ThemeTerm.of(term.text(), term.language(), term.caseSensitive()))
                .toList();
        FieldMerge merge = new FieldMerge(context, theme, draft.provenance())
                .field("description", theme.description, draft.description(), text -> theme.description = text)
                .field(
                        "terms",
                        Cast.nullIfEmpty(theme.terms),
                        Cast.nullIfEmpty(terms),
                        found -> replace(theme.terms, found));
        if (itself) {
            merge.field("name", theme.name, draft.name(), name -> theme.name = String.valueOf(name));
        }
        return merge.finish();
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

    private void writeParent(CatalogueDraft.Theme draft, Theme theme) {
        Theme parent =
                draft.parent() == null ? null : cast.themes.find(draft.parent()).orElse(null);
        if (parent != null && !Kept.curated(theme, "parent") && isBelow(parent, theme)) {
            warn("The theme \"" + draft.parent() + "\" is below \"" + draft.name()
                    + "\", so it cannot be above it, too; the tree stays as it is.");
            return;
        }
        if (draft.parent() != null && parent == null) {
            warn("No theme \"" + draft.parent() + "\" to put \"" + draft.name() + "\" under; it stands at the top.");
        }
        FieldMerge merge = new FieldMerge(context, theme, draft.provenance())
                .field("parent", theme.parent, parent, above -> theme.parent = above);
        if (merge.finish()) {
            context.changes().updated(theme);
        }
    }

    /** Curators move and merge themes, so the trees of two sources need not fit together. */
    private static boolean isBelow(Theme theme, Theme other) {
        for (Theme above = theme; above != null; above = above.parent) {
            if (above.equals(other)) {
                return true;
            }
        }
        return false;
    }

    private void warn(String message) {
        context.problems().warn(null, message, null);
    }

    static <T> void replace(List<T> list, @Nullable List<T> wanted) {
        list.clear();
        if (wanted != null) {
            list.addAll(wanted);
        }
    }
}
