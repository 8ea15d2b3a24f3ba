package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sets fields of an entry to what a curator says. A field that really changes is the curator's from then on, also when it
 * was cleared; one that is repeated as it stands keeps its source.
 */
final class FieldEdits {

    private final CatalogueEntry entry;
    private final @Nullable Set<String> given;
    private final Map<String, String> provenance;
    private boolean changed;

    private FieldEdits(CatalogueEntry entry, @Nullable Set<String> given) {
        this.entry = entry;
        this.given = given;
        this.provenance = new LinkedHashMap<>(entry.provenance);
    }

    /** A new entry: what is null was never stated. */
    static FieldEdits ofNew(CatalogueEntry entry) {
        return new FieldEdits(entry, null);
    }

    /** An entry that is changed in these fields alone. */
    static FieldEdits of(CatalogueEntry entry, Set<String> given) {
        return new FieldEdits(entry, given);
    }

    /** Whether the curator says something about a field. */
    boolean isGiven(String field, @Nullable Object value) {
        return given == null ? value != null : given.contains(field);
    }

    /**
     * A field that may be empty.
     *
     * @param set takes the value, null to clear; not called when nothing changes
     */
    <V> FieldEdits field(String name, @Nullable V current, @Nullable V value, Consumer<@Nullable V> set) {
        if (isGiven(name, value) && !Objects.equals(current, value)) {
            set.accept(value);
            mark(name);
        }
        return this;
    }

    /** A field that every entry has. */
    <V> FieldEdits required(String name, V current, @Nullable V value, Consumer<V> set) {
        if (isGiven(name, value)) {
            if (value == null) {
                throw ApiException.badInput(
                        "input." + name, name + " cannot be cleared; leave it out to keep what stands.");
            }
            if (given == null || !Objects.equals(current, value)) {
                set.accept(value);
                mark(name);
            }
        }
        return this;
    }

    /** A field that follows from another one, whether the curator names it or not. */
    <V> void following(String name, @Nullable V current, @Nullable V value, Consumer<@Nullable V> set) {
        if (!Objects.equals(current, value)) {
            set.accept(value);
            mark(name);
        }
    }

    /** Notes that a field is the curator's now. */
    void mark(String name) {
        provenance.put(name, Provenance.CURATOR);
        changed = true;
    }

    /** Gives a field back to whoever states it. */
    void release(String name) {
        changed |= provenance.remove(name) != null;
    }

    /** Whether anything changed so far. */
    boolean changed() {
        return changed;
    }

    /** Writes the provenance; tells whether anything changed. */
    boolean finish() {
        if (changed) {
            entry.provenance = provenance;
        }
        return changed;
    }
}
