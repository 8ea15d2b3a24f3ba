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

    private static final String STATE = "select cast(%s as text) from states_of(:kind, array[cast(:key as bigint)]) s";

    private final EntityManager em;
    private final ObjectMapper json;

    CurrentValues(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** The values of an entry as it stands in the database. */
    Map<String, Object> of(CatalogueEntry entry) {
        return read(entry, "state_shown(s.state)");
    }

    /** Who stated the appearances and links of a talk, by slug and address; empty for other entries. */
    Map<String, Object> sources(CatalogueEntry entry) {
        return read(entry, "coalesce(s.state -> 'sources', '{}')");
    }

    private Map<String, Object> read(CatalogueEntry entry, String what) {
        em.flush();
        String state = (String) em.createNativeQuery(STATE.formatted(what), String.class)
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
