package io.talkgraph.importing.execution;

import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.VocabularySource;
import io.talkgraph.importing.writing.CatalogueWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;

/**
 * Writes the shipped vocabulary into the catalogue, once for each revision of it. What a curator or a report stated of a
 * project or theme stays, as with any source.
 */
@ApplicationScoped
public class VocabularySync {

    private final VocabularySource shipped;
    private final CatalogueWriter writer;
    private final EntityManager em;

    VocabularySync(VocabularySource shipped, CatalogueWriter writer, EntityManager em) {
        this.shipped = shipped;
        this.writer = writer;
        this.em = em;
    }

    /** Whether this revision was written before. */
    boolean isWritten() {
        return shipped.revision().equals(written());
    }

    /** Writes it inside the caller's transaction, unless this revision was written before. */
    void write() {
        if (isWritten()) {
            return;
        }
        writer.write(shipped.catalogue(), Provenance.VOCABULARY, new ImportProblems());
        em.createNativeQuery("insert into vocabulary_state (id, revision) values (1, :revision)"
                        + " on conflict (id) do update set revision = excluded.revision")
                .setParameter("revision", shipped.revision())
                .executeUpdate();
    }

    private String written() {
        List<?> rows =
                em.createNativeQuery("select revision from vocabulary_state").getResultList();
        return rows.isEmpty() ? "" : String.valueOf(rows.get(0));
    }
}
