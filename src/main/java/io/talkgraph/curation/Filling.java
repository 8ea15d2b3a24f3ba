package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Fills what an entry does not say from another one, with whoever stated it there. */
final class Filling {

    private final CatalogueEntry from;
    private final CatalogueEntry into;

    Filling(CatalogueEntry from, CatalogueEntry into) {
        this.from = from;
        this.into = into;
    }

    /**
     * Fills a field that is empty and that nobody emptied.
     *
     * @param set writes it
     */
    <V> Filling field(String name, @Nullable V current, @Nullable V value, Consumer<V> set) {
        if (current == null && value != null && !into.provenance.containsKey(name)) {
            set.accept(value);
            String source = from.provenance.get(name);
            if (source != null) {
                Map<String, String> provenance = new LinkedHashMap<>(into.provenance);
                provenance.put(name, source);
                into.provenance = provenance;
            }
        }
        return this;
    }
}
