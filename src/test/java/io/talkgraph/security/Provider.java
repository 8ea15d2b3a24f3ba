package io.talkgraph.security;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

/** A stand-in for an OpenID provider: it tells about itself and its keys over HTTP, and its keys are real. */
final class Provider {

    private final WireMockServer server;
    private final int port;
    private RsaJsonWebKey key;

    /**
     * A provider that has yet to be started.
     *
     * @param port where it will listen; 0 for any
     */
    Provider(int port) {
        this.server = new WireMockServer(WireMockConfiguration.options().port(port));
        this.port = port;
        this.key = newKey("first");
    }

    static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    void start() {
        server.start();
        up();
    }

    void stop() {
        server.stop();
    }

    /** Where it is, which is also its name as an issuer. */
    String address() {
        return "http://localhost:" + (server.isRunning() ? server.port() : port);
    }

    /** The key that it signs with. */
    RsaJsonWebKey key() {
        return key;
    }

    /** Answers as it should, with the key it has now and no other. */
    void up() {
        server.resetMappings();
        server.stubFor(get("/.well-known/openid-configuration")
                .willReturn(
                        okJson("{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\", \"token_endpoint\": \"%1$s/token\","
                                        .formatted(address())
                                + " \"introspection_endpoint\": \"%1$s/introspect\"}".formatted(address()))));
        server.stubFor(get("/keys")
                .willReturn(okJson(new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))));
    }

    /** Signs with another key from now on and forgets the one before. */
    void rotate(String id) {
        key = newKey(id);
        up();
    }

    /** Breaks every connection. */
    void down() {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** Answers everything with a failure. */
    void broken() {
        server.resetMappings();
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    }

    /** How often it was asked to look at a token. */
    int introspections() {
        return (int) server.getAllServeEvents().stream()
                .filter(event -> event.getRequest().getUrl().startsWith("/introspect"))
                .count();
    }
}
