package io.talkgraph.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.smallrye.jwt.build.Jwt;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Tokens that every {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} accepts, without naming this class. They are
 * signed by a key that is made for the run; how the service meets a real provider is the matter of {@code security}'s tests.
 */
@WithTestResource(value = Tokens.class, scope = TestResourceScope.GLOBAL)
public class Tokens implements QuarkusTestResourceLifecycleManager {

    private static final String ISSUER = "https://tests.example";
    private static final String AUDIENCE = "talkgraph";

    /** Properties and not fields: each test profile loads this class again. */
    private static final String PRIVATE_KEY = "talkgraph.test.private-key";

    private static final String PUBLIC_KEY = "talkgraph.test.public-key";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(PRIVATE_KEY) == null) {
            makeKeys();
        }
        return Map.of("quarkus.oidc.public-key", System.getProperty(PUBLIC_KEY), "quarkus.oidc.token.issuer", ISSUER);
    }

    private static void makeKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(PRIVATE_KEY, encode(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY, encode(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static String encode(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public void stop() {
        // The keys are for the whole run. What a packaged program was told stays in the properties of the test, and the
        // next one would be told so, too.
        forget("quarkus.oidc.public-key", "quarkus.oidc.token.issuer");
    }

    /** Takes settings of a program that has ended from the properties of the test. */
    public static void forget(String... settings) {
        for (String setting : settings) {
            System.clearProperty(setting);
        }
    }

    /** The token of a curator whose name is "Ada". */
    public static String curator() {
        return of("Ada", "curator");
    }

    /** The token of somebody who is no curator. */
    public static String reader() {
        return of("Rudi", "reader");
    }

    /** The token of somebody with roles, valid for an hour. */
    public static String of(String name, String... roles) {
        Instant now = Instant.now();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("subject-of-" + name)
                .preferredUserName(name)
                .groups(Set.of(roles))
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofHours(1)))
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the tests is broken", e);
        }
    }
}
