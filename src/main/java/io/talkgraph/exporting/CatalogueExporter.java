package io.talkgraph.exporting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.catalog.CatalogDocument;
import io.talkgraph.importing.catalog.CatalogJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the whole catalogue as one JSON document, which the format CATALOG takes back without a difference. The same
 * catalogue gives the same bytes, in whatever order it was filled.
 */
@ApplicationScoped
public class CatalogueExporter {

    private final EntityManager em;
    private final ObjectMapper mapper = CatalogJson.mapper();

    CatalogueExporter(EntityManager em) {
        this.em = em;
    }

    /**
     * Writes the document, the catalogue as it is at one moment; the stream stays open.
     *
     * @throws IOException when the stream takes no more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(OutputStream out) throws IOException {
        // One state for all statements: an import that ends in between would leave talks of a report that is not there.
        em.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
        CatalogueDraft draft = draft();
        mapper.writer()
                .without(com.fasterxml.jackson.core.JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(out, new CatalogDocument(CatalogDocument.FORMAT, CatalogDocument.VERSION, draft));
    }

    private CatalogueDraft draft() {
        EntryDrafts entries = new EntryDrafts(em);
        return new CatalogueDraft(
                entries.themes(),
                entries.organizations(),
                entries.projects(),
                entries.speakers(),
                entries.conferences(),
                new TalkDraftReader(em).talks(),
                entries.reports(),
                entries.milestones(),
                List.of());
    }
}
