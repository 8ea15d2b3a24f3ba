package io.talkgraph.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** How much may come over HTTP, and how much at once. */
@ConfigMapping(prefix = "talkgraph.limits.requests")
interface LimitsConfig {

    /** The body of a request; quarkus.http.limits.max-body-size must not be smaller. */
    @WithDefault("1M")
    MemorySize body();

    /** The body of a request that comes with the token of a curator: a document to import, inside JSON. */
    @WithDefault("64M")
    MemorySize importBody();

    /** Requests that are answered at once, those included that wait for their turn. */
    @WithDefault("256")
    @Positive
    int inFlight();
}
