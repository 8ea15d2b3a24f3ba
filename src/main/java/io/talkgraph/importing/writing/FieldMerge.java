package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.Provenance;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Merges the fields of a draft into an entry, each by who stated it before ({@link Provenance}).
 *
 * <p>A value that the same source stated earlier is replaced, and cleared when the source no longer states it; one that
 * somebody else stated gives way only to a source that ranks higher. What a curator set stays, also when they set it to
 * nothing, and also against a document that says a curator set something else: it may be older.
 */
final class FieldMerge {

    private final WriteContext context;
    private final CatalogueEntry entry;
    private final Map<String, String> stated;
    private final String source;
    private final Map<String, String> provenance;
    private boolean changed;

    /**
     * @param entry takes the values
     * @param stated who stated which field, where the draft knows better than {@code source}
     * @param source who states all other fields
     */
    FieldMerge(WriteContext context, CatalogueEntry entry, Map<String, String> stated, String source) {
        this.context = context;
        this.entry = entry;
        this.stated = stated;
        this.source = source;
        this.provenance = new LinkedHashMap<>(entry.provenance);
    }

    /** As the other one, where the document states what the draft does not say of. */
    FieldMerge(WriteContext context, CatalogueEntry entry, Map<String, String> stated) {
        this(context, entry, stated, context.source());
    }

    /**
     * @param name the name of the field in the provenance
     * @param current what stands in the entry; null for nothing
     * @param value what the draft says; null when it says nothing
     * @param set writes it; gets null to clear
     */
    <V> FieldMerge field(String name, @Nullable V current, @Nullable V value, Consumer<@Nullable V> set) {
        String by = stated.getOrDefault(name, source);
        String earlier = provenance.get(name);
        if (Kept.curated(entry, name)) {
            keep(name, current, value);
        } else if (value == null) {
            clear(name, current, by, earlier, set);
        } else if (Objects.equals(current, value)) {
            agree(name, by, earlier);
        } else if (current == null || Provenance.replaces(by, earlier)) {
            set.accept(value);
            provenance.put(name, by);
            changed = true;
        }
        return this;
    }

    private <V> void keep(String name, @Nullable V current, @Nullable V value) {
        if (value != null && !value.equals(current)) {
            context.kept().add(entry, name);
        }
    }

    /** Of two sources that say the same, the one that would win is noted, so that the order of imports leaves no trace. */
    private void agree(String name, String by, @Nullable String earlier) {
        if (Provenance.replaces(by, earlier)) {
            provenance.put(name, by);
        }
    }

    private <V> void clear(
            String name, @Nullable V current, String by, @Nullable String earlier, Consumer<@Nullable V> set) {
        boolean byCurator = Provenance.CURATOR.equals(stated.get(name));
        if (current != null && (byCurator || by.equals(earlier))) {
            set.accept(null);
            provenance.remove(name);
            changed = true;
        }
        if (byCurator) {
            provenance.put(name, Provenance.CURATOR);
        }
    }

    /** Writes the provenance back; tells whether any value changed. */
    boolean finish() {
        if (!provenance.equals(entry.provenance)) {
            entry.provenance = provenance;
        }
        return changed;
    }
}
