package io.talkgraph.security;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Who asks in the execution on this thread; an execution has one thread from its first field to its last. */
@ApplicationScoped
public class Callers {

    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

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
            throw ApiException.of(
                    ErrorCode.UNAUTHENTICATED,
                    "This is for curators: send a token in the header Authorization, as Bearer and the token.");
        }
        if (!caller.roles().contains(Caller.CURATOR)) {
            throw ApiException.of(
                    ErrorCode.FORBIDDEN, "This is for curators, and your token does not name the role curator.");
        }
        return caller;
    }
}
