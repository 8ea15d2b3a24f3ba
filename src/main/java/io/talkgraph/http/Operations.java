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
import io.talkgraph.observing.CacheResult;
import io.talkgraph.observing.ObservedRequest;
import io.talkgraph.observing.ObservedRequest.Transport;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.observing.RequestOutcome;
import io.talkgraph.observing.Requests;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Executes operations that come by another way than as requests of HTTP: queries and subscriptions, within the limits that
 * requests have. Does not block.
 */
@ApplicationScoped
public class Operations {

    /** An operation of a WebSocket has none of HTTP. */
    private static final int NO_STATUS = 0;

    private final RequestReader requests;
    private final Requests observing;
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
            Requests observing,
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
        this.observing = observing;
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
        ObservedRequest observed = observing.begin(Transport.WEBSOCKET);
        return admitted(observed, () -> begin(request, observed)).onSuccess(outcome -> told(observed, outcome));
    }

    private static void told(ObservedRequest observed, Outcome outcome) {
        if (outcome instanceof Outcome.Ready) {
            // The client may lose interest before it is executed.
            observed.leave();
        } else {
            observed.end(NO_STATUS, outcome.bytes());
        }
    }

    private GraphQLRequest read(ObjectNode payload) {
        try {
            return requests.read(payload);
        } catch (RequestException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private Future<Outcome> admitted(ObservedRequest observed, Work work) {
        try {
            return admission.admit(() -> workers.run(work::run)).otherwise(reason -> refused(observed, reason));
        } catch (RequestException e) {
            return Future.succeededFuture(refused(observed, e));
        }
    }

    private interface Work {
        Outcome run();
    }

    private Outcome begin(GraphQLRequest request, ObservedRequest observed) {
        IdentifiedDocument identified = persisted.identify(request.query(), request.documentId(), request.extensions());
        PreparedDocument document = documents.prepare(identified.text());
        if (!document.errors().isEmpty()) {
            return refused(
                    observed,
                    document.errors().stream().map(errors::specification).toList());
        }
        OperationDefinition.Operation kind = document.kind(request.operationName());
        if (kind == OperationDefinition.Operation.MUTATION) {
            return refused(
                    observed,
                    ApiException.of(
                            ErrorCode.BAD_USER_INPUT,
                            "Send mutations by POST, with a token; here are queries and subscriptions."));
        }
        if (kind == OperationDefinition.Operation.SUBSCRIPTION) {
            persisted.register(identified);
            return follow(request, document, observed);
        }
        return new Outcome.Ready(() -> execute(request, identified, observed.resume()));
    }

    private Future<Outcome> execute(GraphQLRequest request, IdentifiedDocument identified, ObservedRequest observed) {
        observed.cache(CacheResult.BYPASS);
        return admitted(observed, () -> {
                    Answer answer = answering.answer(request, identified, null);
                    observed.is(answer.facts());
                    return outcome(answer);
                })
                .onSuccess(outcome -> told(observed, outcome));
    }

    private Outcome follow(GraphQLRequest request, PreparedDocument document, ObservedRequest observed) {
        Subscriptions.Begun begun = subscriptions.begin(document, request.operationName(), request.variables());
        String name = document.name(request.operationName());
        if (begun.events() == null) {
            observed.is(OperationFacts.of(
                    name, OperationType.SUBSCRIPTION, begun.cost(), Map.of("errors", begun.errors())));
            return new Outcome.Refused(bytes(begun.errors()));
        }
        observed.is(
                new OperationFacts(name, OperationType.SUBSCRIPTION, begun.cost(), RequestOutcome.SUCCESS, Set.of()));
        return new Outcome.Following(begun.events());
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

    private Outcome refused(ObservedRequest observed, Throwable reason) {
        return refused(observed, List.of(errors.specification(reason)));
    }

    private Outcome refused(ObservedRequest observed, List<Map<String, Object>> reasons) {
        observed.is(OperationFacts.refused(reasons));
        return new Outcome.Refused(bytes(reasons));
    }

    /**
     * Refuses an operation that is not even read.
     *
     * @return what clients see of it, as JSON: a list of one
     */
    public byte[] refusal(ApiException reason) {
        ObservedRequest observed = observing.begin(Transport.WEBSOCKET);
        byte[] refusal = errors(reason);
        observed.is(OperationFacts.refused(reason));
        observed.end(NO_STATUS, refusal.length);
        return refusal;
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
