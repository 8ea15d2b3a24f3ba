package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusTestProfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The service with its cache, which other tests do without, and with a document of the operator. The lease is long, so
 * that a slow machine loses no knowledge; what ends knowledge early are notifications.
 */
public class CachingProfile implements QuarkusTestProfile {

    /** A document of the operator, under a name that is no hash. */
    static final String TRUSTED = "{ __typename trusted: __typename }";

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Path manifest = Files.createTempFile("documents", ".json");
            manifest.toFile().deleteOnExit();
            Files.writeString(manifest, "{\"first-page\": \"" + TRUSTED + "\"}");
            return Map.of(
                    "talkgraph.http2.clear-text", "true",
                    "talkgraph.cache.size", "1M",
                    "talkgraph.cache.staleness", "60S",
                    "talkgraph.persisted-documents.manifest", manifest.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
