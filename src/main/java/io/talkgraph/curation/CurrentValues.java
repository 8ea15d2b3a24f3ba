package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;

/** What stands in an entry, by the names of the fields of the inputs; what is empty is left out. */
@ApplicationScoped
class CurrentValues {

    Map<String, Object> of(CatalogueEntry entry) {
        return Map.of("slug", entry.slug);
    }
}
