package io.talkgraph.security;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.crypto.spec.SecretKeySpec;

/** Tokens as a provider issues them, and as it never would. */
final class SignedToken {

    private final Provider provider;
    private final JwtClaims claims = new JwtClaims();
    private String algorithm = "RS256";
    private @Nullable String keyId;
    private @Nullable Key key;

    private SignedToken(Provider provider) {
        this.provider = provider;
        this.keyId = provider.key().getKeyId();
        this.key = provider.key().getPrivateKey();
        NumericDate now = NumericDate.now();
        claims.setIssuer(provider.address());
        claims.setAudience("talkgraph");
        claims.setSubject("7c1f-subject");
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("preferred_username", "wilhelmina");
        claims.setIssuedAt(now);
        claims.setExpirationTime(inSeconds(300));
        claims.setClaim("realm_access", Map.of("roles", List.of("offline_access", "curator")));
    }

    /** The token of a curator, as Keycloak issues it. */
    static SignedToken of(Provider provider) {
        return new SignedToken(provider);
    }

    static NumericDate inSeconds(long seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }

    SignedToken with(Consumer<JwtClaims> change) {
        change.accept(claims);
        return this;
    }

    /** Signed by somebody else. */
    SignedToken by(RsaJsonWebKey other) {
        key = other.getPrivateKey();
        keyId = other.getKeyId();
        return this;
    }

    /** With the name of a key, or with none. */
    SignedToken naming(@Nullable String id) {
        keyId = id;
        return this;
    }

    /** Not signed at all. */
    SignedToken unsigned() {
        algorithm = "none";
        key = null;
        return this;
    }

    /** Signed by a secret that everybody knows: the bytes of the public key. */
    SignedToken bySecret(byte[] secret) {
        algorithm = "HS256";
        key = new SecretKeySpec(secret, "HmacSHA256");
        return this;
    }

    /** As PEM has it, which is what libraries fell for. */
    SignedToken byPublicKeyAsSecret() {
        String encoded = java.util.Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(provider.key().getPublicKey().getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
        return bySecret(pem.getBytes(StandardCharsets.UTF_8));
    }

    String sign() {
        return sign(signature -> {});
    }

    String sign(Consumer<JsonWebSignature> change) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setPayload(claims.toJson());
        if (key != null) {
            signature.setKey(key);
        }
        if (keyId != null) {
            signature.setKeyIdHeaderValue(keyId);
        }
        change.accept(signature);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
