package io.talkgraph.http.execution;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What clients see of errors: {@code message, locations, path, extensions.code}. A fault of ours becomes an id that
 * stands in the log with the trace; no trace and no SQL ever leaves the server.
 */
@ApplicationScoped
public class Errors implements DataFetcherExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Errors.class);

    private final ExecutionConfig config;

    Errors(ExecutionConfig config) {
        this.config = config;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        ApiException seen = seen(parameters.getException(), isMutation(parameters));
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", seen.getMessage())
                .path(parameters.getPath())
                .location(parameters.getSourceLocation())
                .extensions(seen.extensions())
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** The error as the client sees it. */
    public Map<String, Object> specification(GraphQLError error) {
        Map<String, Object> specification = new LinkedHashMap<>(error.toSpecification());
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        // The specification wants at least one, or none to be there (7.1.2).
        specification.computeIfPresent("locations", (name, places) -> List.of().equals(places) ? null : places);
        extensions.remove("classification");
        extensions.putIfAbsent("code", code(error).name());
        specification.put("extensions", extensions);
        return specification;
    }

    /** The error as the client sees it, for a request that could not be executed. */
    public Map<String, Object> specification(Throwable thrown) {
        ApiException seen = seen(thrown, false);
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", seen.getMessage());
        specification.put("extensions", seen.extensions());
        return specification;
    }

    private static ErrorCode code(GraphQLError error) {
        // What has neither a code nor a place among the errors of the request is a null where the schema allows none.
        return error.getErrorType() instanceof ErrorType type
                        && (type == ErrorType.InvalidSyntax
                                || type == ErrorType.ValidationError
                                || type == ErrorType.OperationNotSupported)
                ? ErrorCode.BAD_USER_INPUT
                : ErrorCode.INTERNAL;
    }

    private static boolean isMutation(DataFetcherExceptionHandlerParameters parameters) {
        return parameters.getDataFetchingEnvironment().getParentType()
                == parameters.getDataFetchingEnvironment().getGraphQLSchema().getMutationType();
    }

    private ApiException seen(Throwable thrown, boolean mutation) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof ApiException exception) {
                return exception;
            }
            if (cause instanceof GraphQLException && cause instanceof GraphQLError) {
                return ApiException.of(ErrorCode.BAD_USER_INPUT, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof SQLException exception) {
                ApiException known = mutation ? SqlErrors.ofWriting(exception) : SqlErrors.ofReading(exception, config);
                if (known != null) {
                    return known;
                }
            }
        }
        if (isStopped(thrown)) {
            LOG.warnf("A change was undone, for the time of its transaction was over: %s", thrown.getMessage());
            return ApiException.of(
                    ErrorCode.UNAVAILABLE, "The change took too long and was undone; send it again, or less at once.");
        }
        return internal(
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown);
    }

    /** Whether nothing is wrong but that the time of a transaction was over; that counts by the clock, which may jump. */
    private static boolean isStopped(Throwable thrown) {
        return Causes.of(thrown).stream().anyMatch(RollbackException.class::isInstance)
                && Causes.of(thrown).stream()
                        .noneMatch(cause -> cause instanceof SQLException || cause instanceof PersistenceException);
    }

    private static ApiException internal(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "Error %s", id);
        return ApiException.internal(id);
    }
}
