package io.talkgraph.http.caching;

import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes to the client. Its arrays are never written to.
 *
 * @param body JSON in UTF-8
 * @param gzip the same, compressed; null when it was not compressed yet or is too short to be
 * @param status of HTTP, for clients who want to be told by it how the request went
 * @param lasting whether it is good for everybody until the catalogue changes: data of a query, without errors
 * @param revision of the catalogue that was read; null when nothing was read
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(byte[] body, byte @Nullable [] gzip, int status, boolean lasting, @Nullable String revision) {

    /**
     * @param body JSON in UTF-8
     * @param status of HTTP, for clients who want to be told by it how the request went
     * @param lasting whether it is good for everybody until the catalogue changes
     * @param revision of the catalogue that was read; null when nothing was read
     */
    public static Answer of(byte[] body, int status, boolean lasting, @Nullable String revision) {
        return new Answer(body, null, status, lasting, revision);
    }

    /** Whether the operation was executed, with or without errors in its fields; its status says so. */
    public boolean hasData() {
        return status < 300;
    }

    /** The same with its compressed form, when it is long enough for one. */
    public Answer compressed() {
        return gzip != null || body.length < Gzip.SHORTEST
                ? this
                : new Answer(body, Gzip.of(body), status, lasting, revision);
    }

    /** The memory it takes, in bytes. */
    int bytes() {
        return body.length + (gzip == null ? 0 : gzip.length);
    }
}
