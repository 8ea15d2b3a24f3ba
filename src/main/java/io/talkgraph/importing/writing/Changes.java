package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.EntryKind;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which entries an import touched, and what became of them. */
public final class Changes {

    private final Set<CatalogueEntry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CatalogueEntry> created = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CatalogueEntry> updated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<CatalogueEntry> removed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * How many entries of a kind were made, changed and left as they are.
     *
     * @param created new ones
     * @param updated changed ones, deleted ones included
     * @param unchanged those the document speaks of without changing them
     * @param removed how many of the changed ones were deleted
     */
    public record Count(int created, int updated, int unchanged, int removed) {

        /** No entry was deleted. */
        public Count(int created, int updated, int unchanged) {
            this(created, updated, unchanged, 0);
        }
    }

    void seen(CatalogueEntry entry) {
        seen.add(entry);
    }

    void created(CatalogueEntry entry) {
        seen.add(entry);
        created.add(entry);
    }

    void updated(CatalogueEntry entry) {
        seen.add(entry);
        if (!created.contains(entry)) {
            updated.add(entry);
        }
    }

    void removed(CatalogueEntry entry) {
        updated(entry);
        removed.add(entry);
    }

    /** The count of one kind. */
    public Count of(EntryKind kind) {
        int made = count(created, kind);
        int changed = count(updated, kind);
        return new Count(made, changed, count(seen, kind) - made - changed, count(removed, kind));
    }

    /** Whether anything was made or changed. */
    public boolean any() {
        return !created.isEmpty() || !updated.isEmpty();
    }

    private static int count(Set<CatalogueEntry> entries, EntryKind kind) {
        return (int) entries.stream().filter(entry -> entry.entryKind() == kind).count();
    }
}
