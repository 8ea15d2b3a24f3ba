package io.talkgraph.security;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.talkgraph.testsupport.PostgresResource;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Tokens of a provider that is there when the service starts. */
@QuarkusTest
@TestProfile(ProviderTest.WithProvider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {

    /** A provider in place of the key that other tests have. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(PostgresResource.class), new TestResourceEntry(ProviderResource.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.token.forced-jwk-refresh-interval", "0S",
                    "quarkus.log.level", "DEBUG",
                    "quarkus.log.console.level", "WARN");
        }
    }

    Provider provider;

    @AfterEach
    void providerIsUp() {
        provider.up();
    }

    @Test
    void curatorOfKeycloakIsOne() {
        Requests.expectCurator(SignedToken.of(provider).sign());
    }

    @Test
    void curatorByGroupsIsOne() {
        Requests.expectCurator(SignedToken.of(provider)
                .with(claims -> claims.unsetClaim("realm_access"))
                .with(claims -> claims.setStringListClaim("groups", "readers", "curator"))
                .sign());
    }

    @Test
    void audienceMayBeOneOfMany() {
        Requests.expectCurator(SignedToken.of(provider)
                .with(claims -> claims.setAudience("account", "talkgraph"))
                .sign());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Curator", "curators", "curator,reader", "realm_access"})
    void otherRolesAreForReading(String role) {
        Requests.expectOnlyReading(SignedToken.of(provider)
                .with(claims -> claims.setClaim("realm_access", Map.of("roles", List.of(role))))
                .sign());
    }

    @Test
    void tokenWithoutRolesIsForReading() {
        Requests.expectOnlyReading(SignedToken.of(provider)
                .with(claims -> claims.unsetClaim("realm_access"))
                .sign());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void tokenThatIsNotValidIsRefused(String what) {
        Requests.expectInvalid(bad().get(what));
        assertThat(provider.introspections()).as("tokens are shown to nobody").isZero();
    }

    static Stream<String> badTokens() {
        return new ProviderTest().bad(new Provider(0), false).keySet().stream();
    }

    private Map<String, String> bad() {
        return bad(provider, true);
    }

    /** Tokens by what is wrong with them; each has a name only, when they are not to be made. */
    private Map<String, String> bad(Provider of, boolean make) {
        Map<String, java.util.function.Supplier<String>> tokens = new LinkedHashMap<>();
        RsaJsonWebKey stranger = Provider.newKey("stranger");
        tokens.put("expired", () -> changed(of, claims -> claims.setExpirationTime(SignedToken.inSeconds(-60))));
        tokens.put("not valid yet", () -> changed(of, claims -> claims.setNotBefore(SignedToken.inSeconds(60))));
        tokens.put("for ever", () -> changed(of, claims -> claims.unsetClaim("exp")));
        tokens.put("for another service", () -> changed(of, claims -> claims.setAudience("account")));
        tokens.put("for nobody", () -> changed(of, claims -> claims.unsetClaim("aud")));
        tokens.put("of another issuer", () -> changed(of, claims -> claims.setIssuer("https://elsewhere.example")));
        tokens.put("of no issuer", () -> changed(of, claims -> claims.unsetClaim("iss")));
        tokens.put("of the issuer with a slash", () -> changed(of, claims -> claims.setIssuer(of.address() + "/")));
        tokens.put("an ID token", () -> changed(of, claims -> claims.setStringClaim("typ", "ID")));
        tokens.put("a refresh token", () -> changed(of, claims -> claims.setStringClaim("typ", "Refresh")));
        tokens.put(
                "of nobody",
                () -> changed(of, claims -> {
                    claims.unsetClaim("sub");
                    claims.unsetClaim("preferred_username");
                }));
        tokens.put("not signed", () -> SignedToken.of(of).unsigned().sign());
        tokens.put(
                "not signed, no key",
                () -> SignedToken.of(of).unsigned().naming(null).sign());
        tokens.put("signed by the public key", () -> SignedToken.of(of)
                .bySecret(of.key().getPublicKey().getEncoded())
                .sign());
        tokens.put(
                "signed by the public key as PEM",
                () -> SignedToken.of(of).byPublicKeyAsSecret().sign());
        tokens.put("signed by a stranger", () -> SignedToken.of(of).by(stranger).sign());
        tokens.put("signed by a stranger in our name", () -> SignedToken.of(of)
                .by(stranger)
                .naming(of.key().getKeyId())
                .sign());
        tokens.put(
                "signed by a stranger, no key",
                () -> SignedToken.of(of).by(stranger).naming(null).sign());
        tokens.put(
                "with the key it is signed by",
                () -> SignedToken.of(of).by(stranger).sign(signature -> signature.setJwkHeader(stranger)));
        tokens.put("with claims of another", () -> {
            String[] parts = SignedToken.of(of).sign().split("\\.");
            String[] other = changed(of, claims -> claims.setSubject("another")).split("\\.");
            return parts[0] + "." + other[1] + "." + parts[2];
        });
        tokens.put("without its signature", () -> SignedToken.of(of).sign().replaceFirst("[^.]*$", ""));
        tokens.put("in two parts", () -> SignedToken.of(of).sign().replaceFirst("\\.[^.]*$", ""));
        tokens.put("with more behind", () -> SignedToken.of(of).sign() + " x");
        tokens.put("dots", () -> "a.b.c");
        tokens.put("five parts", () -> "a.b.c.d.e");
        tokens.put("a word", () -> "curator");
        tokens.put("long", () -> "x".repeat(5_000));
        Map<String, String> made = new LinkedHashMap<>();
        tokens.forEach((name, token) -> made.put(name, make ? token.get() : ""));
        return made;
    }

    private static String changed(Provider provider, java.util.function.Consumer<JwtClaims> change) {
        return SignedToken.of(provider).with(change).sign();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer  ", "Basic d2hvOndoYXQ=", "curator", ""})
    void headerThatIsNoTokenIsRefused(String header) {
        Requests.expectInvalid(given().contentType("application/json")
                .header("Authorization", header)
                .body(Map.of("query", Requests.QUERY))
                .post("/graphql")
                .then());
    }

    @Test
    void twoTokensAreRefused() {
        String token = SignedToken.of(provider).sign();

        Requests.expectInvalid(given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", Requests.QUERY))
                .post("/graphql")
                .then());
    }

    @Test
    void getIsRefusedLikePost() {
        Requests.expectInvalid(given().header("Authorization", "Bearer a.b.c")
                .queryParam("query", Requests.QUERY)
                .get("/graphql")
                .then());
    }

    @Test
    void withoutTokenReadingIsOpenAndNothingElse() {
        Requests.send(Requests.QUERY, null).statusCode(200).body("errors", nullValue());
        Requests.send(Requests.MUTATION, null)
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void newKeyOfTheIssuerCountsAndTheOldOneDoesNot() {
        String old = SignedToken.of(provider).sign();
        Requests.expectCurator(old);

        provider.rotate("second");

        Requests.expectCurator(SignedToken.of(provider).sign());
        Requests.expectInvalid(old);
    }

    @Test
    void issuerThatIsDownIsNeededForNewKeysOnly() {
        String known = SignedToken.of(provider).sign();
        Requests.expectCurator(known);
        RsaJsonWebKey next = Provider.newKey("next");

        provider.down();

        Requests.expectCurator(known);
        Requests.send(Requests.QUERY, null).statusCode(200).body("errors", nullValue());
        Requests.expectUnavailable(SignedToken.of(provider).by(next).sign());

        provider.broken();

        Requests.expectUnavailable(SignedToken.of(provider).by(next).sign());
    }

    @Test
    @DisabledOnIntegrationTest("hears what is logged in its own process; what is logged is the same in another one")
    void nothingOfATokenGetsIntoALog() {
        List<String> tokens = new ArrayList<>(bad().values());
        tokens.add(SignedToken.of(provider).sign());

        List<String> logged = LogLines.during(() -> tokens.forEach(token -> Requests.send(Requests.MUTATION, token)));

        assertThat(logged).isNotEmpty();
        Stream<String> parts =
                tokens.stream().flatMap(token -> Stream.of(token.split("\\."))).filter(part -> part.length() > 20);
        assertThat(Stream.concat(parts, Stream.of("wilhelmina", "7c1f-subject")))
                .allSatisfy(part -> assertThat(logged).noneMatch(line -> line.contains(part)));
    }
}
