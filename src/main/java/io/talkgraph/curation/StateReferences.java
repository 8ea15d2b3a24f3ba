package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;

/** Finds the entries that a value of the trail names. */
@ApplicationScoped
class StateReferences {

    private final Entries entries;

    StateReferences(Entries entries) {
        this.entries = entries;
    }

    /**
     * The entry with a slug, or the one it went up in.
     *
     * @throws ApiException {@code CONFLICT} when it is gone
     */
    <E extends CatalogueEntry> E of(Class<E> type, String slug) {
        return entries.ofSlug(type, slug).orElseThrow(() -> ApiException.of(
                        ErrorCode.CONFLICT,
                        "The former value names the "
                                + Entries.kind(type).word() + " \"" + slug
                                + "\", which is gone. Bring that one back first: revert the change that removed it.")
                .with("argument", "input.id")
                .with("missing", slug));
    }

    /** The same for a field that may be empty. */
    <E extends CatalogueEntry> @Nullable E orNone(Class<E> type, @Nullable String slug) {
        return slug == null ? null : of(type, slug);
    }

    /** The same for several; two that have become one are one. */
    <E extends CatalogueEntry> List<E> all(Class<E> type, List<String> slugs) {
        LinkedHashSet<E> found = new LinkedHashSet<>();
        slugs.forEach(slug -> found.add(of(type, slug)));
        return List.copyOf(found);
    }
}
