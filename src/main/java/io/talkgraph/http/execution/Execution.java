package io.talkgraph.http.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import io.quarkus.runtime.Startup;
import io.talkgraph.http.documents.PreparedDocument;
import io.talkgraph.http.schema.ArgumentCache;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.reading.Loaders;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Executes operations. An operation has one thread, one transaction that sees one state of the catalogue and cannot
 * change it, and one set of loaders.
 */
@ApplicationScoped
@Startup
public class Execution {

    private static final int TIMEOUT_SECONDS = 30;

    private final GraphQL graphql;
    private final Reader reader;
    private final ReadTransaction transactions;
    private final SessionFactory sessions;
    private final Errors errors;

    Execution(
            ServedSchema served, Reader reader, ReadTransaction transactions, SessionFactory sessions, Errors errors) {
        this.graphql = GraphQL.newGraphQL(served.schema())
                .defaultDataFetcherExceptionHandler(errors)
                .preparsedDocumentProvider((input, parsing) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(document(input))))
                .build();
        this.reader = reader;
        this.transactions = transactions;
        this.sessions = sessions;
        this.errors = errors;
    }

    /**
     * Executes an operation of a document on this thread, which must have no transaction.
     *
     * @param document without errors
     * @param operationName null when the document has one operation
     * @param variables their values; empty for none
     */
    public Executed execute(PreparedDocument document, @Nullable String operationName, Map<String, Object> variables) {
        ExecutionInput input = ExecutionInput.newExecutionInput(document.hash())
                .operationName(operationName)
                .variables(variables)
                .graphQLContext(Map.of(PreparedDocument.class, document, ArgumentCache.class, new ArgumentCache()))
                .build();
        try {
            return transactions.run(TIMEOUT_SECONDS, () -> run(input));
        } catch (RuntimeException e) {
            return new Executed(Map.of("errors", List.of(errors.specification(e))), null);
        }
    }

    private Executed run(ExecutionInput input) {
        try (ReadOnlySession session = new ReadOnlySession(sessions::getCurrentSession)) {
            Loaders loaders = new Loaders(session);
            ExecutionInput loading = input.transform(builder -> builder.dataLoaderRegistry(loaders.registry()));
            Map<String, Object> response = response(reader.with(loaders, () -> graphql.execute(loading)));
            return new Executed(response, session.revision());
        }
    }

    private static Document document(ExecutionInput input) {
        PreparedDocument prepared = input.getGraphQLContext().get(PreparedDocument.class);
        return Objects.requireNonNull(prepared.document());
    }

    private Map<String, Object> response(ExecutionResult result) {
        Map<String, Object> response = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            response.put(
                    "errors",
                    result.getErrors().stream().map(errors::specification).toList());
        }
        if (result.isDataPresent()) {
            response.put("data", result.getData());
        }
        return response;
    }
}
