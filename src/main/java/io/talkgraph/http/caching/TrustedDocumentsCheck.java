package io.talkgraph.http.caching;

import graphql.GraphQLError;
import io.quarkus.runtime.StartupEvent;
import io.talkgraph.http.documents.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.util.LinkedHashSet;
import java.util.List;

/** Tells the operator at start which of the own documents do not fit the schema: those are answered with errors. */
@ApplicationScoped
class TrustedDocumentsCheck {

    private static final Logger LOG = Logger.getLogger(TrustedDocumentsCheck.class);

    private final PersistedDocuments persisted;
    private final Documents documents;

    TrustedDocumentsCheck(PersistedDocuments persisted, Documents documents) {
        this.persisted = persisted;
        this.documents = documents;
    }

    void onStart(@Observes StartupEvent event) {
        new LinkedHashSet<>(persisted.trusted().values()).forEach(this::check);
    }

    private void check(String text) {
        List<GraphQLError> errors = documents.prepare(text).errors();
        if (!errors.isEmpty()) {
            LOG.warnf(
                    "The document %s of talkgraph.persisted-documents.manifest does not fit the schema: %s",
                    Documents.hash(text), errors.get(0).getMessage());
        }
    }
}
