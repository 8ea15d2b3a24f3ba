package io.talkgraph.http;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;

import java.util.Map;

/** A request that is not answered as one of GraphQL, but by a status of HTTP. */
final class RequestException extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;

    /**
     * @param status the status of HTTP
     * @param message what is wrong and what to do
     * @param headers that belong to the status
     */
    RequestException(int status, String message, Map<String, String> headers) {
        super(message, ApiException.of(ErrorCode.BAD_USER_INPUT, message));
        this.status = status;
        this.headers = headers;
    }

    /**
     * A request that is refused for another reason than its form.
     *
     * @param status the status of HTTP
     * @param reason with its code
     * @param headers that belong to the status
     */
    RequestException(int status, ApiException reason, Map<String, String> headers) {
        super(reason.getMessage(), reason);
        this.status = status;
        this.headers = headers;
    }

    static RequestException bad(String message) {
        return new RequestException(400, message, Map.of());
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
