package io.talkgraph.http;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.security.Authentication;
import io.talkgraph.security.Caller;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Who sends a request, and what HTTP says to somebody who cannot be told (RFC 6750). */
@ApplicationScoped
class Senders {

    private static final Map<String, String> INVALID_TOKEN =
            Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");

    private static final Map<String, String> LATER = Map.of("Retry-After", "5");

    /** A token is looked at once, also when somebody needs to know before the body is read. */
    private static final String SENDER = Senders.class.getName();

    private final Authentication authentication;

    Senders(Authentication authentication) {
        this.authentication = authentication;
    }

    /**
     * The sender of a request.
     *
     * @return null for somebody without a token; fails with a {@link RequestException} when a token cannot be verified
     */
    Future<@Nullable Caller> of(RoutingContext context) {
        Future<@Nullable Caller> known = context.get(SENDER);
        if (known != null) {
            return known;
        }
        Future<@Nullable Caller> sender = lookUp(context);
        context.put(SENDER, sender);
        return sender;
    }

    private Future<@Nullable Caller> lookUp(RoutingContext context) {
        return authentication
                .caller(context)
                .recover(failure ->
                        Future.failedFuture(failure instanceof ApiException reason ? exception(reason) : failure));
    }

    private static RequestException exception(ApiException reason) {
        return reason.code() == ErrorCode.UNAUTHENTICATED
                ? new RequestException(401, reason, INVALID_TOKEN)
                : new RequestException(503, reason, LATER);
    }
}
