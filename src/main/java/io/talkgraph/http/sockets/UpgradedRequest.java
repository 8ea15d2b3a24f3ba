package io.talkgraph.http.sockets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;

import java.lang.reflect.Method;

/**
 * The request that became a WebSocket. Quarkus (3.34.1) counts requests, to wait for them when it stops, and Vert.x tells it
 * of no end of such a one: after a single connection, however short, each stop would take all of
 * {@code quarkus.shutdown.timeout}. What tells the count has no public name.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class)
final class UpgradedRequest {

    private static final Logger LOG = Logger.getLogger(UpgradedRequest.class);

    private UpgradedRequest() {}

    /** Counts the request no longer. */
    static void end(HttpServerRequest request) {
        if (request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME) == null) {
            return;
        }
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Quarkus does not hear of the end of a request; its stop will take all of its timeout", e);
        }
    }
}
