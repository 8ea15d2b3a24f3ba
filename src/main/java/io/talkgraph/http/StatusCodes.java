package io.talkgraph.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.execution.Executed;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;

/** Which status of HTTP an answer has (GraphQL over HTTP, "Status Codes"). */
@ApplicationScoped
class StatusCodes {

    private static final int PARTIAL_SUCCESS = 294;
    private static final int UNPROCESSABLE = 422;

    /** How GraphQL is spoken over HTTP. */
    @ConfigMapping(prefix = "talkgraph.http")
    interface Config {

        /** Which edition of GraphQL over HTTP says the status of what could be executed in part, or not at all. */
        @WithDefault("STABLE")
        Edition statusCodes();
    }

    /** Editions of GraphQL over HTTP that differ in their status codes. */
    enum Edition {
        /** 200 for any data, 400 for a document that cannot be executed: what clients and audits expect today. */
        STABLE,
        /** The draft of 2026: 294 for data with errors, 422 for a document that cannot be executed. */
        DRAFT
    }

    private final Edition edition;

    StatusCodes(Config config) {
        this.edition = config.statusCodes();
    }

    /** The status of an answer by the older media type tells of the transport only, as it always did. */
    static int of(Answer answer, MediaType type) {
        return type == MediaType.JSON ? 200 : answer.status();
    }

    /** The status by which the newer media type tells how a well-formed request went. */
    int of(Executed executed) {
        List<?> errors = executed.response().get("errors") instanceof List<?> list ? list : List.of();
        if (executed.hasData()) {
            return edition == Edition.DRAFT && !errors.isEmpty() ? PARTIAL_SUCCESS : 200;
        }
        return errors.isEmpty() ? 500 : ofCode(code(errors.get(0)));
    }

    /** The status of an error in place of a document that is no answer to GraphQL. */
    static int ofDocument(Map<String, Object> error) {
        return switch (code(error)) {
            case NOT_FOUND -> 404;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
            default -> 400;
        };
    }

    private int ofCode(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT -> edition == Edition.DRAFT ? UNPROCESSABLE : 400;
            case NOT_FOUND, CONFLICT, LIMIT_EXCEEDED -> 400;
            case PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, DOCUMENT_NOT_ALLOWED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }

    private static ErrorCode code(Object error) {
        return error instanceof Map<?, ?> map
                        && map.get("extensions") instanceof Map<?, ?> extensions
                        && extensions.get("code") instanceof String code
                ? ErrorCode.valueOf(code)
                : ErrorCode.INTERNAL;
    }
}
