package io.talkgraph.http.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import io.talkgraph.http.documents.Cost;
import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.schema.ArgumentCache;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.migration.Schema;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Begins subscriptions (GraphQL specification, section 6.2.3). Events are executed where they are told, without a database:
 * what they say comes with them.
 */
@ApplicationScoped
public class Subscriptions {

    private final GraphQL graphql;
    private final Documents documents;
    private final Schema schema;
    private final Errors errors;

    Subscriptions(ServedSchema served, Documents documents, Schema schema, Errors errors) {
        this.graphql = GraphQL.newGraphQL(served.schema())
                .defaultDataFetcherExceptionHandler(errors)
                .preparsedDocumentProvider((input, parsing) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(Execution.document(input))))
                .build();
        this.documents = documents;
        this.schema = schema;
        this.errors = errors;
    }

    /**
     * A subscription that has begun, or has not.
     *
     * @param events null when it has not
     * @param errors why it has not, as clients see them; empty when it has
     */
    public record Begun(@Nullable Publisher<ExecutionResult> events, List<Map<String, Object>> errors) {}

    /**
     * Begins a subscription on this thread, which may have to wait for the database.
     *
     * @param document without errors
     * @param operationName of a subscription; null when the document has one operation
     * @param variables their values; empty for none
     */
    public Begun begin(PreparedDocument document, @Nullable String operationName, Map<String, Object> variables) {
        Cost cost = documents.cost(document, operationName, variables);
        if (cost != null && cost.isExceeded()) {
            return refused(Execution.exceeded(cost, false));
        }
        ExecutionInput input = ExecutionInput.newExecutionInput(document.hash())
                .operationName(operationName)
                .variables(variables)
                .locale(Locale.ENGLISH)
                .graphQLContext(Map.of(PreparedDocument.class, document, ArgumentCache.class, new ArgumentCache()))
                .build();
        try {
            schema.require();
            return begun(graphql.execute(input));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    private Begun begun(ExecutionResult result) {
        Publisher<ExecutionResult> events = result.getData();
        return events == null
                ? new Begun(
                        null,
                        result.getErrors().stream().map(errors::specification).toList())
                : new Begun(events, List.of());
    }

    private Begun refused(RuntimeException reason) {
        return new Begun(null, List.of(errors.specification(reason)));
    }

    /** What clients see of an event. */
    public Map<String, Object> response(ExecutionResult event) {
        return Execution.response(event, errors);
    }
}
