package io.talkgraph.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.schema.model.Schema;
import io.talkgraph.graphql.reading.Loaders;
import io.talkgraph.graphql.reading.Reader;
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

    private final GraphQLSchema schema;
    private final GraphQL graphql;
    private final Reader reader;
    private final SessionFactory sessions;
    private final Errors errors;

    Execution(
            GraphQLSchema built,
            Schema model,
            ObjectMapper json,
            Reader reader,
            SessionFactory sessions,
            Errors errors) {
        this.schema = ServedSchema.of(built, model, json);
        this.graphql = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(errors)
                .build();
        this.reader = reader;
        this.sessions = sessions;
        this.errors = errors;
    }

    /** The schema as served. */
    GraphQLSchema schema() {
        return schema;
    }

    /**
     * Executes a request on this thread.
     *
     * @return the response as the GraphQL specification has it: data, errors
     */
    Map<String, Object> execute(GraphQLRequest request) {
        try {
            return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> run(request));
        } catch (RuntimeException e) {
            return Map.of("errors", List.of(errors.specification(e)));
        }
    }

    private Map<String, Object> run(GraphQLRequest request) {
        Loaders loaders = new Loaders(new ReadOnlySession(sessions::getCurrentSession));
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(loaders.registry())
                .graphQLContext(Map.of(ArgumentCache.class, new ArgumentCache()))
                .build();
        return response(reader.with(loaders, () -> graphql.execute(input)));
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
