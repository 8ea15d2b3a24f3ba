package io.talkgraph.http.execution;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * The session of an execution, opened by its first statement, so that a query for the schema needs no database. Every
 * statement sees the same state of the catalogue. When it cannot be opened it is not tried again for the next field: each
 * would wait for the pool's timeout.
 */
final class ReadOnlySession implements Supplier<Session>, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReadOnlySession.class);

    /** The longest a client waits for a server that holds the connection and says nothing. */
    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;

    private final Supplier<Session> sessions;
    private @Nullable Session session;
    private int networkTimeout;
    private @Nullable RuntimeException failure;
    private @Nullable String revision;

    ReadOnlySession(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Session get() {
        if (failure != null) {
            throw failure;
        }
        if (session == null) {
            session = open();
        }
        return session;
    }

    private Session open() {
        try {
            Session opened = sessions.get();
            opened.setDefaultReadOnly(true);
            opened.setHibernateFlushMode(FlushMode.MANUAL);
            opened.doWork(this::beginSnapshot);
            return opened;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private void beginSnapshot(Connection connection) throws SQLException {
        networkTimeout = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
        try (Statement statement = connection.createStatement()) {
            // In one message, so that the revision costs no round trip.
            statement.execute("set transaction isolation level repeatable read, read only;"
                    + " select revision from catalogue_state");
            if (!statement.getMoreResults() || !statement.getResultSet().next()) {
                throw new IllegalStateException("The table catalogue_state has lost its row; restore it from V2");
            }
            revision = statement.getResultSet().getString(1);
        }
    }

    /** The revision of the catalogue that is read; null before the first statement. */
    @Nullable
    String revision() {
        return revision;
    }

    /** Gives the connection its own patience back: the pool lends it to imports, too, which wait longer. */
    @Override
    public void close() {
        if (session == null) {
            return;
        }
        try {
            session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, networkTimeout));
        } catch (RuntimeException e) {
            LOG.debug("The connection is lost; the pool drops it", e);
        }
    }
}
