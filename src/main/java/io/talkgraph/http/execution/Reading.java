package io.talkgraph.http.execution;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Supplier;

/** What an execution reads with: a transaction, a session and a deadline, which may end together and begin anew. */
final class Reading implements Supplier<Session>, AutoCloseable {

    /** The transaction outlives the deadline: what ends an operation is its own time, with an answer that says so. */
    private static final int TRANSACTION_GRACE_SECONDS = 20;

    private final ReadTransaction transaction;
    private final Supplier<Session> sessions;
    private final Duration time;
    private @Nullable ReadOnlySession current;
    private @Nullable String revision;

    /**
     * Begins.
     *
     * @param sessions the session of the transaction on this thread
     * @param time how long may be read from one beginning on
     */
    Reading(ReadTransaction transaction, Supplier<Session> sessions, Duration time) {
        this.transaction = transaction;
        this.sessions = sessions;
        this.time = time;
        begin();
    }

    @Override
    public Session get() {
        if (current == null) {
            throw new IllegalStateException("Nothing is read while the catalogue is changed");
        }
        return current.get();
    }

    /** Begins to read the catalogue as it is now, with all the time. */
    void begin() {
        transaction.begin(Math.toIntExact(time.toSeconds()) + TRANSACTION_GRACE_SECONDS);
        current = new ReadOnlySession(sessions, Deadline.in(time));
    }

    /** Ends; the thread has no transaction and holds no connection. */
    void end() {
        if (current == null) {
            return;
        }
        try (ReadOnlySession ended = current) {
            revision = ended.revision() == null ? revision : ended.revision();
        } finally {
            current = null;
            transaction.end();
        }
    }

    /** The revision of the catalogue that was read last; null when nothing was read. */
    @Nullable
    String revision() {
        return current == null || current.revision() == null ? revision : current.revision();
    }

    @Override
    public void close() {
        end();
    }
}
