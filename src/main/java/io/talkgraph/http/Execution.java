package io.talkgraph.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.quarkus.runtime.Startup;
import io.talkgraph.reading.Loaders;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Executes operations. An operation has one thread, one transaction that sees one state of the catalogue and cannot
 * change it, and one set of loaders.
 */
@ApplicationScoped
@Startup
class Execution {

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
                .build();
        this.reader = reader;
        this.transactions = transactions;
        this.sessions = sessions;
        this.errors = errors;
    }

    /**
     * Executes a request on this thread.
     *
     * @return the response as the GraphQL specification has it: data, errors
     */
    Map<String, Object> execute(GraphQLRequest request) {
        try {
            return transactions.run(TIMEOUT_SECONDS, () -> run(request));
        } catch (RuntimeException e) {
            return Map.of("errors", List.of(errors.specification(e)));
        }
    }

    private Map<String, Object> run(GraphQLRequest request) {
        try (ReadOnlySession session = new ReadOnlySession(sessions::getCurrentSession)) {
            Loaders loaders = new Loaders(session);
            ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                    .operationName(request.operationName())
                    .variables(request.variables())
                    .dataLoaderRegistry(loaders.registry())
                    .graphQLContext(Map.of(ArgumentCache.class, new ArgumentCache()))
                    .build();
            return response(reader.with(loaders, () -> graphql.execute(input)));
        }
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
