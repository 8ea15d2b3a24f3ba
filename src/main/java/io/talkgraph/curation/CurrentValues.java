package io.talkgraph.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.Map;

/** What stands in an entry, by the names that the trail of changes uses; what is empty is left out. */
@ApplicationScoped
class CurrentValues {

    private static final String STATE =
            "select cast(state_shown(s.state) as text) from states_of(:kind, array[cast(:key as bigint)]) s";

    private final EntityManager em;
    private final ObjectMapper json;

    CurrentValues(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** The values of an entry as it stands in the database. */
    Map<String, Object> of(CatalogueEntry entry) {
        String state = (String) em.createNativeQuery(STATE, String.class)
                .setParameter("kind", entry.entryKind().name())
                .setParameter("key", entry.key())
                .getSingleResult();
        try {
            return json.readValue(state, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The state of an entry is no JSON", e);
        }
    }
}
