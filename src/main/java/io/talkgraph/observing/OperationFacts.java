package io.talkgraph.observing;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of a request when it has ended. Nothing in it says who asked, or for what but the name.
 *
 * @param operation its name; null when it has none
 * @param type what it is
 * @param cost the points that it may cost at most; 0 when nothing was computed
 * @param outcome how it went
 * @param limits the limits that refused it, or a field of it, by the names that clients know
 */
public record OperationFacts(
        @Nullable String operation, OperationType type, long cost, RequestOutcome outcome, Set<String> limits) {

    /** A limit that has no name of its own. */
    private static final String UNNAMED_LIMIT = "other";

    public OperationFacts {
        limits = Set.copyOf(limits);
    }

    /** A request that was answered without errors. */
    public static OperationFacts success(@Nullable String operation, OperationType type) {
        return new OperationFacts(operation, type, 0, RequestOutcome.SUCCESS, Set.of());
    }

    /**
     * A request that was not executed, or only in part.
     *
     * @param cost points; 0 when nothing was computed
     * @param response as the GraphQL specification has it (section 7); the errors with codes
     */
    public static OperationFacts of(
            @Nullable String operation, OperationType type, long cost, Map<String, Object> response) {
        List<?> errors = response.get("errors") instanceof List<?> list ? list : List.of();
        Set<String> limits = errors.stream()
                .filter(error -> is(error, ErrorCode.LIMIT_EXCEEDED))
                .map(OperationFacts::limit)
                .collect(Collectors.toUnmodifiableSet());
        return new OperationFacts(operation, type, cost, outcome(errors, response.containsKey("data")), limits);
    }

    /** The same for a request that is refused before anybody knows what it asks for. */
    public static OperationFacts refused(List<Map<String, Object>> errors) {
        return of(null, OperationType.NONE, 0, Map.of("errors", errors));
    }

    /** The same for a request that is refused for one reason. */
    public static OperationFacts refused(ApiException reason) {
        return refused(List.of(Map.of("extensions", reason.extensions())));
    }

    private static RequestOutcome outcome(List<?> errors, boolean data) {
        if (errors.isEmpty()) {
            return data ? RequestOutcome.SUCCESS : RequestOutcome.FAILED;
        }
        if (errors.stream().anyMatch(error -> is(error, ErrorCode.INTERNAL))) {
            return RequestOutcome.FAILED;
        }
        if (errors.stream().anyMatch(error -> is(error, ErrorCode.UNAVAILABLE))) {
            return RequestOutcome.UNAVAILABLE;
        }
        return data ? RequestOutcome.PARTIAL : RequestOutcome.REFUSED;
    }

    private static boolean is(Object error, ErrorCode code) {
        return code.name().equals(extensions(error).get("code"));
    }

    private static String limit(Object error) {
        return extensions(error).get("limit") instanceof String name ? name : UNNAMED_LIMIT;
    }

    private static Map<?, ?> extensions(Object error) {
        return error instanceof Map<?, ?> map && map.get("extensions") instanceof Map<?, ?> extensions
                ? extensions
                : Map.of();
    }
}
