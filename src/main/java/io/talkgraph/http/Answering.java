package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.OperationDefinition;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.IdentifiedDocument;
import io.talkgraph.http.caching.PersistedDocuments;
import io.talkgraph.http.caching.Revisions;
import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.execution.Executed;
import io.talkgraph.http.execution.Execution;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** From a request to its answer: the document is read and checked, then the operation is executed. Blocks. */
@ApplicationScoped
class Answering {

    private final Documents documents;
    private final PersistedDocuments persisted;
    private final Execution execution;
    private final Revisions revisions;
    private final StatusCodes statusCodes;
    private final Errors errors;
    private final ObjectMapper json;

    Answering(
            Documents documents,
            PersistedDocuments persisted,
            Execution execution,
            Revisions revisions,
            StatusCodes statusCodes,
            Errors errors,
            ObjectMapper json) {
        this.documents = documents;
        this.persisted = persisted;
        this.execution = execution;
        this.revisions = revisions;
        this.statusCodes = statusCodes;
        this.errors = errors;
        this.json = json;
    }

    /**
     * Answers a request on this thread.
     *
     * @param caller who asks; null for somebody without a token
     * @throws RequestException for a mutation by GET
     */
    Answer answer(GraphQLRequest request, IdentifiedDocument identified, @Nullable Caller caller) {
        PreparedDocument document = documents.prepare(identified.text());
        if (document.kind(request.operationName()) == OperationDefinition.Operation.SUBSCRIPTION) {
            return refusal(ApiException.of(
                    ErrorCode.BAD_USER_INPUT,
                    "Subscriptions go over a WebSocket at this address, by the protocol graphql-transport-ws."));
        }
        boolean query = document.isQuery(request.operationName());
        if (request.get() && !query) {
            throw new RequestException(405, "GET is for queries; send mutations by POST.", Map.of("Allow", "POST"));
        }
        if (!document.errors().isEmpty()) {
            return refusal(document.errors().stream().map(errors::specification).toList());
        }
        persisted.register(identified);
        OperationType type = type(document, request);
        if (query) {
            return answer(execute(request, document, caller), document.name(request.operationName()), type);
        }
        try {
            return answer(execute(request, document, caller), document.name(request.operationName()), type);
        } finally {
            // Who changed something reads it in the next request, whatever the listener has heard until then.
            revisions.expire();
        }
    }

    private Executed execute(GraphQLRequest request, PreparedDocument document, @Nullable Caller caller) {
        boolean reportCost = Boolean.TRUE.equals(request.extensions().get("cost"));
        return execution.execute(document, request.operationName(), request.variables(), reportCost, caller);
    }

    /** The answer to a request that is not executed. */
    Answer refusal(ApiException reason) {
        return refusal(List.of(errors.specification(reason)));
    }

    private Answer refusal(List<Map<String, Object>> reasons) {
        return answer(new Executed(Map.of("errors", reasons), null, 0), null, OperationType.NONE);
    }

    private static OperationType type(PreparedDocument document, GraphQLRequest request) {
        OperationDefinition.Operation kind = document.kind(request.operationName());
        return OperationType.of(kind == null ? null : kind.name());
    }

    private Answer answer(Executed executed, @Nullable String name, OperationType type) {
        boolean query = type == OperationType.QUERY;
        boolean lasting = query && executed.hasData() && !executed.response().containsKey("errors");
        OperationFacts facts = OperationFacts.of(name, type, executed.cost(), executed.response());
        return Answer.of(bytes(executed.response()), statusCodes.of(executed), lasting, executed.revision(), facts);
    }

    private byte[] bytes(Map<String, Object> response) {
        try {
            return json.writeValueAsBytes(response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
