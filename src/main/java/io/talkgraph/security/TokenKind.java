package io.talkgraph.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Refuses tokens that say they are no access tokens. Keycloak signs ID tokens and refresh tokens by the same key, and tells
 * them apart by the claim {@code typ}; other providers have no such claim. The setting {@code quarkus.oidc.token.token-type}
 * asks the same, but what it throws looks like a failure of the provider.
 */
@ApplicationScoped
@Unremovable
class TokenKind implements Validator {

    private static final String CLAIM = "typ";
    private static final String ACCESS_TOKEN = "Bearer";

    @Override
    public @Nullable String validate(JwtContext context) throws MalformedClaimException {
        boolean fits = !context.getJwtClaims().hasClaim(CLAIM)
                || ACCESS_TOKEN.equalsIgnoreCase(context.getJwtClaims().getStringClaimValue(CLAIM));
        return fits ? null : "The token is no access token";
    }
}
