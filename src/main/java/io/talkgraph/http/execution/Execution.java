package io.talkgraph.http.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import io.quarkus.runtime.Startup;
import io.talkgraph.errors.ApiException;
import io.talkgraph.http.documents.Cost;
import io.talkgraph.http.documents.Documents;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.schema.ArgumentCache;
import io.talkgraph.http.schema.Interruption;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.observing.Fetches;
import io.talkgraph.observing.OperationType;
import io.talkgraph.observing.Traces;
import io.talkgraph.reading.Loaders;
import io.talkgraph.reading.Reader;
import io.talkgraph.security.Caller;
import io.talkgraph.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Executes operations. An operation has one thread, one set of loaders, and one transaction that sees one state of the
 * catalogue and cannot change it; one that changes the catalogue has such a transaction after each change.
 */
@ApplicationScoped
@Startup
public class Execution {

    /** A deadline that passes in the middle of a list fails every field of every row alike. */
    private static final int MAX_ERRORS = 100;

    private final GraphQL graphql;
    private final Documents documents;
    private final ExecutionConfig config;
    private final Reader reader;
    private final Callers callers;
    private final ReadTransaction transactions;
    private final SessionFactory sessions;
    private final Errors errors;
    private final Traces traces;
    private final Fetches fetches;

    Execution(
            ServedSchema served,
            Documents documents,
            ExecutionConfig config,
            Reader reader,
            Callers callers,
            ReadTransaction transactions,
            SessionFactory sessions,
            Errors errors,
            Traces traces,
            Fetches fetches) {
        this.graphql = GraphQL.newGraphQL(served.schema())
                .defaultDataFetcherExceptionHandler(errors)
                .preparsedDocumentProvider((input, parsing) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(document(input))))
                .build();
        this.documents = documents;
        this.config = config;
        this.reader = reader;
        this.callers = callers;
        this.transactions = transactions;
        this.sessions = sessions;
        this.errors = errors;
        this.traces = traces;
        this.fetches = fetches;
    }

    /**
     * Executes an operation of a document on this thread, which must have no transaction.
     *
     * @param document without errors
     * @param operationName null when the document has one operation
     * @param variables their values; empty for none
     * @param reportCost whether the answer says what the operation costs
     * @param caller who asks; null for somebody without a token
     */
    public Executed execute(
            PreparedDocument document,
            @Nullable String operationName,
            Map<String, Object> variables,
            boolean reportCost,
            @Nullable Caller caller) {
        Cost cost = documents.cost(document, operationName, variables);
        if (cost != null && cost.isExceeded()) {
            return failed(exceeded(cost, reportCost), cost);
        }
        ExecutionInput input = ExecutionInput.newExecutionInput(document.hash())
                .operationName(operationName)
                .variables(variables)
                .locale(Locale.ENGLISH)
                .graphQLContext(Map.of(
                        PreparedDocument.class,
                        document,
                        ArgumentCache.class,
                        new ArgumentCache(),
                        // DocumentLimits refuses the same, and more, before anything is executed.
                        GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED,
                        true))
                .build();
        try {
            Executed executed = traces.operation(
                    document.name(operationName),
                    type(document, operationName),
                    () -> callers.with(caller, () -> run(input, cost)));
            return cost != null && reportCost ? executed.with("cost", cost.report()) : executed;
        } catch (RuntimeException e) {
            return failed(e, cost);
        }
    }

    private static OperationType type(PreparedDocument document, @Nullable String operationName) {
        OperationDefinition.Operation kind = document.kind(operationName);
        return OperationType.of(kind == null ? null : kind.name());
    }

    private Executed failed(RuntimeException e, @Nullable Cost cost) {
        return new Executed(Map.of("errors", List.of(errors.specification(e))), null, points(cost));
    }

    private static long points(@Nullable Cost cost) {
        return cost == null ? 0 : cost.requested();
    }

    /** The error of an operation that is dearer than allowed. */
    static ApiException exceeded(Cost cost, boolean report) {
        ApiException exceeded = ApiException.limit(
                "cost",
                cost.requested(),
                cost.allowed(),
                "The operation may cost %d points and touch %d objects; %d points are allowed. Ask for smaller pages, or for less on each entry: lists in lists multiply."
                        .formatted(cost.requested(), cost.nodes(), cost.allowed()));
        return report ? exceeded.with("cost", cost.report()) : exceeded;
    }

    private Executed run(ExecutionInput input, @Nullable Cost cost) {
        try (Reading reading = new Reading(transactions, sessions::getCurrentSession, config.time())) {
            Loaders loaders = new Loaders(reading, fetches);
            input.getGraphQLContext().put(Interruption.class, new ReadingInterruption(reading, loaders));
            ExecutionInput loading = input.transform(builder -> builder.dataLoaderRegistry(loaders.registry()));
            Map<String, Object> response = response(reader.with(loaders, () -> graphql.execute(loading)));
            return new Executed(response, reading.revision(), points(cost));
        }
    }

    /** The document of an execution. */
    static Document document(ExecutionInput input) {
        PreparedDocument prepared = input.getGraphQLContext().get(PreparedDocument.class);
        return Objects.requireNonNull(prepared.document());
    }

    private Map<String, Object> response(ExecutionResult result) {
        return response(result, errors);
    }

    /** The response as clients see it. */
    static Map<String, Object> response(ExecutionResult result, Errors errors) {
        Map<String, Object> response = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            response.put(
                    "errors",
                    result.getErrors().stream()
                            .limit(MAX_ERRORS)
                            .map(errors::specification)
                            .toList());
        }
        if (result.isDataPresent()) {
            response.put("data", result.getData());
        }
        return response;
    }
}
