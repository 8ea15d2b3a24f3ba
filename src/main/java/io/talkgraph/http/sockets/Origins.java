package io.talkgraph.http.sockets;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * Which pages may connect. Browsers let every page connect by WebSocket to every server and only say which page it is (RFC
 * 6455, section 10.2), so the server has to look.
 */
@ApplicationScoped
class Origins {

    private final boolean cors;

    Origins(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean cors) {
        this.cors = cors;
    }

    /** Whether a client is no page, one of this server, or one of the sites that the operator named. */
    boolean mayConnect(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        // With CORS its filter has refused all others before.
        return origin == null || cors || isOwn(origin, request.authority());
    }

    private static boolean isOwn(String origin, @Nullable HostAndPort server) {
        try {
            URI page = URI.create(origin);
            return server != null
                    && server.host().equalsIgnoreCase(page.getHost())
                    && port(server.port(), page.getScheme()) == port(page.getPort(), page.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(int port, String scheme) {
        return port > 0 ? port : "https".equals(scheme) ? 443 : 80;
    }
}
