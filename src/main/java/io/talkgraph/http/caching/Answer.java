package io.talkgraph.http.caching;

import io.talkgraph.observing.OperationFacts;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes to the client. Its arrays are never written to.
 *
 * @param body JSON in UTF-8
 * @param gzip the same, compressed; null when it was not compressed yet or is too short to be
 * @param status of HTTP, for clients who want to be told by it how the request went
 * @param lasting whether it is good for everybody until the catalogue changes: data of a query, without errors
 * @param revision of the catalogue that was read; null when nothing was read
 * @param facts what an operator is told of it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        byte[] body,
        byte @Nullable [] gzip,
        int status,
        boolean lasting,
        @Nullable String revision,
        OperationFacts facts) {

    /**
     * @param body JSON in UTF-8
     * @param status of HTTP, for clients who want to be told by it how the request went
     * @param lasting whether it is good for everybody until the catalogue changes
     * @param revision of the catalogue that was read; null when nothing was read
     * @param facts what an operator is told of it
     */
    public static Answer of(byte[] body, int status, boolean lasting, @Nullable String revision, OperationFacts facts) {
        return new Answer(body, null, status, lasting, revision, facts);
    }

    /** Whether the operation was executed, with or without errors in its fields; its status says so. */
    public boolean hasData() {
        return status < 300;
    }

    /** The same with its compressed form, when it is long enough for one. */
    public Answer compressed() {
        return gzip != null || body.length < Gzip.SHORTEST
                ? this
                : new Answer(body, Gzip.of(body), status, lasting, revision, facts);
    }

    /** The memory it takes, in bytes. */
    int bytes() {
        return body.length + (gzip == null ? 0 : gzip.length);
    }
}
