package io.talkgraph.http.sockets;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.talkgraph.http.Operations;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** What the server says of WebSockets when a client connects, and how much it takes from one. */
@ApplicationScoped
class SocketOptions implements HttpServerOptionsCustomizer {

    /** The protocol of the library graphql-ws; what is called graphql-ws itself is an older one. */
    static final String SUBPROTOCOL = "graphql-transport-ws";

    private final int longest;

    SocketOptions(Operations operations) {
        this.longest = operations.longest();
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private void customize(HttpServerOptions options) {
        options.setWebSocketSubProtocols(List.of(SUBPROTOCOL))
                .setMaxWebSocketFrameSize(longest)
                .setMaxWebSocketMessageSize(longest)
                // Each connection would keep the windows of both directions; messages are short.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }
}
