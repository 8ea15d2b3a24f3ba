package io.talkgraph.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * HTTP/2 without TLS. When a client changes to it in the middle of a connection (RFC 7540, section 3.2; RFC 9113 has taken
 * that away), Vert.x 4 loses the ends of answers from about 30 kB on, and the client waits for ever; Java's own client tries
 * that first. HTTP/2 over TLS is not concerned.
 */
@ApplicationScoped
class ClearTextHttp2 implements HttpServerOptionsCustomizer {

    /** HTTP/2. */
    @ConfigMapping(prefix = "talkgraph.http2")
    interface Config {

        /** Whether it is offered without TLS; only where all clients begin with it. */
        @WithDefault("false")
        boolean clearText();
    }

    private final Config config;

    ClearTextHttp2(Config config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(config.clearText());
    }
}
