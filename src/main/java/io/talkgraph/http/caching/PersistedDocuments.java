package io.talkgraph.http.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.documents.Documents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Finds the documents that clients name instead of sending them: those of the operator, and those that clients registered
 * (automatic persisted queries), of which the ones in use stay when there are too many.
 */
@Singleton
public class PersistedDocuments {

    /** What an entry takes beside its text: its key and the objects around them. */
    private static final int OVERHEAD_BYTES = 300;

    private static final int BYTES_PER_CHARACTER = 2;

    private final TrustedDocuments trusted;
    private final boolean only;
    private final int maxLength;
    private final long size;
    private final Cache<String, String> registered;

    @Inject
    PersistedDocuments(PersistedDocumentsConfig config) {
        this(
                config.manifest().map(TrustedDocuments::read).orElseGet(TrustedDocuments::new),
                config.only(),
                config.maxLength(),
                config.size().asLongValue());
    }

    PersistedDocuments(TrustedDocuments trusted, boolean only, int maxLength, long size) {
        this.trusted = trusted;
        this.only = only;
        this.maxLength = maxLength;
        this.size = only ? 0 : size;
        this.registered = Caffeine.newBuilder()
                .maximumWeight(this.size)
                .weigher((String hash, String text) -> BYTES_PER_CHARACTER * text.length() + OVERHEAD_BYTES)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Finds the document of a request, which has a text or a name.
     *
     * @param query the text; null when the request only names it
     * @param documentId its name by GraphQL over HTTP; null when the request has none
     * @param extensions of the request, for its name by the protocol of automatic persisted queries
     * @throws ApiException when it is not known, not allowed, or not what its name says
     */
    public IdentifiedDocument identify(
            @Nullable String query, @Nullable String documentId, Map<String, Object> extensions) {
        DocumentName name = DocumentName.of(documentId, extensions);
        IdentifiedDocument document =
                query == null || query.isBlank() ? named(name) : sent(query, Documents.hash(query), name);
        if (only && trusted.find(document.hash()) == null) {
            throw notAllowed();
        }
        return document;
    }

    private IdentifiedDocument named(@Nullable DocumentName name) {
        if (name == null) {
            throw ApiException.badInput("query", "The request has neither a query nor the name of a document.");
        }
        String text = trusted.find(name.identifier());
        if (text == null) {
            text = registered.getIfPresent(name.identifier());
        }
        if (text == null) {
            throw only ? notAllowed() : unknown(name);
        }
        return new IdentifiedDocument(text, name.isHash() ? name.identifier() : Documents.hash(text), false);
    }

    private IdentifiedDocument sent(String query, String hash, @Nullable DocumentName name) {
        if (name == null) {
            return new IdentifiedDocument(query, hash, false);
        }
        if (name.isHash() ? !name.identifier().equals(hash) : !query.equals(trusted.find(name.identifier()))) {
            throw name.mismatch(hash);
        }
        return new IdentifiedDocument(query, hash, true);
    }

    /**
     * Keeps a document that a client registers.
     *
     * @param document without errors
     */
    public void register(IdentifiedDocument document) {
        if (document.registers() && document.text().length() <= maxLength && size > 0) {
            registered.put(document.hash(), document.text());
        }
    }

    /** The operator's documents, by their identifiers and by their hashes. */
    public Map<String, String> trusted() {
        return trusted.all();
    }

    /** The memory that registered documents take, in bytes. */
    long bytes() {
        registered.cleanUp();
        return registered.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    /** In the words that the clients of automatic persisted queries compare. */
    private ApiException unknown(DocumentName name) {
        if (!name.automatic()) {
            return ApiException.of(
                    ErrorCode.PERSISTED_QUERY_NOT_FOUND,
                    "No document has the identifier " + name.identifier() + " here; send its text as query, too.");
        }
        return size == 0
                ? ApiException.of(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported")
                : ApiException.of(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
    }

    private static ApiException notAllowed() {
        return ApiException.of(
                ErrorCode.DOCUMENT_NOT_ALLOWED,
                "This server executes only the documents that its operator registered; ask for this one to be added.");
    }
}
