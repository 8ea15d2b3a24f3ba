package io.talkgraph.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.talkgraph.testsupport.PostgresResource;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.nullValue;

/** A provider that is not there when the service starts, and whose tokens say roles and names in their own way. */
@QuarkusTest
@TestProfile(LateProviderTest.WithAddress.class)
class LateProviderTest {

    /** The address of a provider, and nobody there. */
    public static class Address implements QuarkusTestResourceLifecycleManager {

        private final Provider provider = new Provider(freePort());

        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, String> start() {
            return Map.of("quarkus.oidc.auth-server-url", provider.address());
        }

        @Override
        public void stop() {
            provider.stop();
            Tokens.forget("quarkus.oidc.auth-server-url");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(provider, new TestInjector.MatchesType(Provider.class));
        }
    }

    /** As an operator configures it. */
    public static class WithAddress implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class), new TestResourceEntry(Address.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.roles.role-claim-path", "resource_access/talkgraph/roles",
                    "quarkus.oidc.token.principal-claim", "email",
                    "quarkus.oidc.token.audience", "https://talkgraph.example");
        }
    }

    Provider provider;

    @Test
    void readingGoesOnAndTokensCountFromWhenTheProviderIsThere() {
        Requests.send(Requests.QUERY, null).statusCode(200).body("errors", nullValue());
        SignedToken token = SignedToken.of(provider)
                .with(claims -> claims.setIssuer(provider.address()))
                .with(claims -> claims.setAudience("https://talkgraph.example"))
                .with(claims -> claims.setStringClaim("email", "w@example.org"));
        Requests.expectUnavailable(token.sign());

        provider.start();

        Requests.expectOnlyReading(token.sign());
        Requests.expectCurator(token.with(claims ->
                        claims.setClaim("resource_access", Map.of("talkgraph", Map.of("roles", List.of("curator")))))
                .sign());
    }
}
