package io.talkgraph.http.sockets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;

/**
 * The request that became a WebSocket. Quarkus (3.34.1) counts requests, to wait for them when it stops, and Vert.x tells it
 * of no end of such a one: after a single connection, however short, each stop would take all of
 * {@code quarkus.shutdown.timeout}. What tells the count has no public name.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
final class UpgradedRequest {

    private static final Logger LOG = Logger.getLogger(UpgradedRequest.class);

    private final @Nullable QuarkusRequestWrapper counted;

    UpgradedRequest(HttpServerRequest request) {
        this.counted = request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) == null
                ? null
                : QuarkusRequestWrapper.get(request);
    }

    /** Counts the request no longer; once is enough. */
    void end() {
        if (counted == null) {
            return;
        }
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(counted);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Quarkus does not hear of the end of a request; its stop will take all of its timeout", e);
        }
    }
}
