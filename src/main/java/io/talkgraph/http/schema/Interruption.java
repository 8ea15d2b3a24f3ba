package io.talkgraph.http.schema;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/**
 * How a field that changes the catalogue interrupts the reading of its execution: while it writes nothing is read and no
 * connection is held, and what is read afterwards is what was committed.
 */
public interface Interruption {

    /**
     * Runs what changes the catalogue, which makes its own transaction; then reading begins anew, also when it fails.
     *
     * @return what it returns
     * @throws Exception what it throws
     */
    @Nullable
    Object during(Callable<@Nullable Object> writing) throws Exception;
}
