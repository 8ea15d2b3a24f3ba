package io.talkgraph.observing;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.util.Map;

/** The service as an operator watches it: with traces, access lines and the cache of answers. */
public class ObservedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                // Nobody is there: a collector that is down must not matter.
                "quarkus.otel.exporter.otlp.endpoint",
                "http://localhost:1",
                "quarkus.log.category.\"io.talkgraph.access\".level",
                "INFO",
                "talkgraph.cache.size",
                "1M",
                "talkgraph.cache.staleness",
                "60S");
    }
}
