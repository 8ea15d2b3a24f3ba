package io.talkgraph.security;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Who asks in the execution on this thread; an execution has one thread from its first field to its last. */
@ApplicationScoped
public class Callers {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private final Issuer issuer;
    private final Instance<LocalCurator> local;

    Callers(Issuer issuer, Instance<LocalCurator> local) {
        this.issuer = issuer;
        this.local = local;
    }

    /**
     * Runs an execution for somebody.
     *
     * @param caller null for somebody without a token
     */
    public <R> R with(@Nullable Caller caller, Supplier<R> execution) {
        CURRENT.set(caller);
        try {
            return execution.get();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Does nothing for a curator.
     *
     * @throws ApiException as {@link #curator()}
     */
    public void checkCurator() {
        Caller unused = curator();
    }

    /**
     * The curator who asks.
     *
     * @throws ApiException {@code UNAUTHENTICATED} without a token, {@code FORBIDDEN} with one of somebody who is none
     */
    public Caller curator() {
        Caller caller = CURRENT.get();
        if (caller == null) {
            throw ApiException.of(ErrorCode.UNAUTHENTICATED, "This is for curators: " + advice());
        }
        if (!caller.roles().contains(Caller.CURATOR)) {
            throw ApiException.of(
                    ErrorCode.FORBIDDEN, "This is for curators, and your token does not name the role curator.");
        }
        return caller;
    }

    private String advice() {
        if (local.isResolvable() && local.get().isActive()) {
            return "get a token from " + LocalCurator.PATH + " and send it in the header Authorization, after Bearer.";
        }
        return issuer.isConfigured()
                ? "send a token in the header Authorization, after the word Bearer."
                : "no issuer is configured here, so nobody can be one. The operator may set quarkus.oidc.auth-server-url.";
    }
}
