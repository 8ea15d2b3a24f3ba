package io.talkgraph.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Finds out who sends a request, by its token. A token that is sent must be valid, also where none is needed: who sends an
 * expired one believes to be somebody, and is told so. No part of a token ever gets into a log or an answer.
 */
@ApplicationScoped
public class Authentication {

    private static final Logger LOG = Logger.getLogger(Authentication.class);

    private static final String SCHEME = "bearer ";

    /** How long a request waits for the provider; connecting to one that is silent takes as long as it takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpAuthenticator authenticator;
    private final Issuer issuer;
    private final Instance<LocalCurator> local;

    Authentication(HttpAuthenticator authenticator, Issuer issuer, Instance<LocalCurator> local) {
        this.authenticator = authenticator;
        this.issuer = issuer;
        this.local = local;
    }

    /**
     * Who sends a request. Does not block; the result arrives on the event loop of the caller.
     *
     * @return null for somebody without a token; fails with an {@link ApiException}: {@code UNAUTHENTICATED} for a token
     *     that is not valid, {@code UNAVAILABLE} when the provider is needed and cannot be reached
     */
    public Future<@Nullable Caller> caller(RoutingContext context) {
        List<String> credentials = context.request().headers().getAll("Authorization");
        if (credentials.isEmpty()) {
            return Future.succeededFuture();
        }
        @Nullable String token = credentials.size() == 1 ? token(credentials.get(0)) : null;
        if (token == null) {
            return Future.failedFuture(ApiException.of(
                    ErrorCode.UNAUTHENTICATED,
                    "Send one header Authorization: the word Bearer, a space and the token."));
        }
        if (local.isResolvable() && local.get().issued(token)) {
            return Future.succeededFuture(LocalCurator.CALLER);
        }
        return issuer.isConfigured()
                ? verify(context)
                : Future.failedFuture(ApiException.of(
                        ErrorCode.UNAUTHENTICATED,
                        "No issuer is configured here, so no token is valid. To read, send none."));
    }

    private static @Nullable String token(String credentials) {
        String token =
                credentials.toLowerCase(Locale.ROOT).startsWith(SCHEME) ? credentials.substring(SCHEME.length()) : "";
        return token.isBlank() ? null : token;
    }

    private Future<@Nullable Caller> verify(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        Promise<@Nullable Caller> caller = Promise.promise();
        // Not the identity that Quarkus keeps with the request: when there is none, that one answers the request
        // itself.
        Uni<SecurityIdentity> identity = Uni.createFrom().deferred(() -> authenticator.attemptAuthentication(context));
        identity.ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItem()
                .transform(Authentication::caller)
                .subscribe()
                .with(
                        known -> eventLoop.runOnContext(now -> caller.complete(known)),
                        failure -> eventLoop.runOnContext(now -> caller.fail(refusal(failure))));
        return caller.future();
    }

    private static Caller caller(@Nullable SecurityIdentity identity) {
        @Nullable
        String name = identity == null || identity.isAnonymous()
                ? null
                : identity.getPrincipal().getName();
        if (identity == null || name == null || name.isBlank()) {
            throw new AuthenticationFailedException("The token names nobody");
        }
        return new Caller(name, identity.getRoles());
    }

    private static ApiException refusal(Throwable failure) {
        if (failure instanceof ApiException known) {
            return known;
        }
        if (ProviderFailure.isIn(failure)) {
            LOG.warnf("The token's issuer does not answer: %s", ProviderFailure.reason(failure));
            return ApiException.of(
                    ErrorCode.UNAVAILABLE,
                    "The issuer of the tokens does not answer at the moment; try again later. To read, send no token.");
        }
        return ApiException.of(
                ErrorCode.UNAUTHENTICATED,
                "The token is not valid: it has expired, or it is not of this service's issuer, or not for this service."
                        + " Get a new one. To read, send none.");
    }
}
