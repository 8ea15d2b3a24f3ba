package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.Map;
import java.util.Set;

/**
 * Gives talks the projects and themes back that a curator chose. Those that were recognised follow from the texts: they are
 * read again, and no value of the trail is written.
 */
@ApplicationScoped
class StateTags {

    /** The fields that hold tags. */
    static final Set<String> FIELDS = Set.of("projects", "themes");

    private final StateReferences references;
    private final EntityManager em;

    StateTags(StateReferences references, EntityManager em) {
        this.references = references;
        this.em = em;
    }

    /** Whether the tags of a field follow from the texts. */
    static boolean recognised(String field, Map<String, String> provenance) {
        return FIELDS.contains(field) && !Provenance.CURATOR.equals(provenance.get(field));
    }

    /**
     * Sets the tags of the fields that a curator chose, and takes those away that one chose in the others.
     *
     * @param provenance who states which field of the talk from now on
     */
    void write(Talk talk, Patch patch, Map<String, String> provenance) {
        em.flush();
        patch.given("projects", () -> write(talk, patch, "projects", Project.class, provenance));
        patch.given("themes", () -> write(talk, patch, "themes", Theme.class, provenance));
    }

    private <E extends CatalogueEntry> void write(
            Talk talk, Patch patch, String field, Class<E> type, Map<String, String> provenance) {
        String kind = Entries.kind(type).word();
        em.createNativeQuery("delete from " + kind + "_mention where talk_id = :talk and source = 'CURATOR'")
                .setParameter("talk", talk.key())
                .executeUpdate();
        if (recognised(field, provenance)) {
            return;
        }
        for (E entry : references.all(type, patch.texts(field))) {
            em.createNativeQuery("insert into %1$s_mention (talk_id, %1$s_id, quote, source)".formatted(kind)
                            + " values (:talk, :entry, :quote, 'CURATOR')")
                    .setParameter("talk", talk.key())
                    .setParameter("entry", entry.key())
                    .setParameter("quote", TagEdits.QUOTE)
                    .executeUpdate();
        }
    }
}
