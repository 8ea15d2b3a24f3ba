package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.IdentifiedDocument;
import io.talkgraph.http.caching.PersistedDocuments;
import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.execution.Subscriptions;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Executes operations that come by another way than as requests of HTTP: queries and subscriptions, within the limits that
 * requests have. Does not block.
 */
@ApplicationScoped
public class Operations {

    private final RequestReader requests;
    private final PersistedDocuments persisted;
    private final Documents documents;
    private final Admission admission;
    private final Workers workers;
    private final Answering answering;
    private final Subscriptions subscriptions;
    private final Errors errors;
    private final ObjectMapper json;
    private final int longest;

    Operations(
            RequestReader requests,
            PersistedDocuments persisted,
            Documents documents,
            Admission admission,
            Workers workers,
            Answering answering,
            Subscriptions subscriptions,
            Errors errors,
            ObjectMapper json,
            LimitsConfig limits) {
        this.requests = requests;
        this.persisted = persisted;
        this.documents = documents;
        this.admission = admission;
        this.workers = workers;
        this.answering = answering;
        this.subscriptions = subscriptions;
        this.errors = errors;
        this.json = json;
        this.longest = Math.toIntExact(limits.body().asLongValue());
    }

    /** How long an operation may be that a client sends, in bytes of JSON. */
    public int longest() {
        return longest;
    }

    /**
     * Begins an operation.
     *
     * @param payload with the fields that the body of a request has
     * @return on the event loop of the caller, as soon as it is known what the operation is; never fails
     * @throws IllegalArgumentException when it is no request, with what is wrong
     */
    public Future<Outcome> begin(ObjectNode payload) {
        GraphQLRequest request = read(payload);
        return admitted(() -> begin(request));
    }

    private GraphQLRequest read(ObjectNode payload) {
        try {
            return requests.read(payload);
        } catch (RequestException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Future<Outcome> admitted(Work work) {
        try {
            return admission.admit(() -> workers.run(work::run)).otherwise(this::refused);
        } catch (RequestException e) {
            return Future.succeededFuture(refused(e));
        }
    }

    private interface Work {
        Outcome run();
    }

    private Outcome begin(GraphQLRequest request) {
        IdentifiedDocument identified = persisted.identify(request.query(), request.documentId(), request.extensions());
        PreparedDocument document = documents.prepare(identified.text());
        if (!document.errors().isEmpty()) {
            return new Outcome.Refused(
                    bytes(document.errors().stream().map(errors::specification).toList()));
        }
        OperationDefinition.Operation kind = document.kind(request.operationName());
        if (kind == OperationDefinition.Operation.MUTATION) {
            return refused(ApiException.of(
                    ErrorCode.BAD_USER_INPUT,
                    "Send mutations by POST, with a token; here are queries and subscriptions."));
        }
        if (kind == OperationDefinition.Operation.SUBSCRIPTION) {
            persisted.register(identified);
            return follow(request, document);
        }
        return new Outcome.Ready(() -> admitted(() -> outcome(answering.answer(request, identified, null))));
    }

    private Outcome follow(GraphQLRequest request, PreparedDocument document) {
        Subscriptions.Begun begun = subscriptions.begin(document, request.operationName(), request.variables());
        return begun.events() == null
                ? new Outcome.Refused(bytes(begun.errors()))
                : new Outcome.Following(begun.events());
    }

    private Outcome outcome(Answer answer) {
        if (answer.hasData()) {
            return new Outcome.Answered(answer.body());
        }
        try {
            return new Outcome.Refused(
                    json.writeValueAsBytes(json.readTree(answer.body()).get("errors")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome refused(Throwable reason) {
        return new Outcome.Refused(errors(reason));
    }

    /** What clients see of the error that ends a subscription, as JSON: a list of one. */
    public byte[] errors(Throwable reason) {
        return bytes(List.of(errors.specification(reason)));
    }

    /** What clients see of an event, as JSON: data, errors. */
    public byte[] response(ExecutionResult event) {
        Map<String, Object> response = subscriptions.response(event);
        return bytes(response);
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
