package io.talkgraph.security;

import io.quarkus.oidc.OIDCException;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Tells a provider that cannot be asked from a token that is not valid. */
final class ProviderFailure {

    private ProviderFailure() {}

    /** Whether the provider is why a token could not be verified. */
    static boolean isIn(Throwable failure) {
        return of(failure) != null;
    }

    /** What happened to the provider, without anything of a token: the kind of the failure. */
    static String reason(Throwable failure) {
        @Nullable Throwable found = of(failure);
        return (found == null ? failure : found).getClass().getSimpleName();
    }

    private static @Nullable Throwable of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof java.util.concurrent.TimeoutException
                    || cause instanceof VertxException
                    || cause instanceof OIDCException) {
                return cause;
            }
        }
        return null;
    }
}
