package io.talkgraph.http.execution;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The session of an execution, opened by its first statement, so that a query for the schema needs no database. Every
 * statement sees the same state of the catalogue, and the server cancels the one that runs when the time of the execution
 * is over. When the session cannot be opened it is not tried again for the next field: each would wait for the pool's
 * timeout.
 */
final class ReadOnlySession implements Supplier<Session>, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReadOnlySession.class);

    /** How much longer than the server's own patience a client waits for a server that says nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    /** Short enough for no one to notice, long enough that operations of many quick statements never tell the server. */
    private static final Duration TIMEOUT_PRECISION = Duration.ofMillis(250);

    private final Supplier<Session> sessions;
    private final Deadline deadline;
    private @Nullable Session session;
    private int networkTimeout;
    private Duration statementTimeout = Duration.ZERO;
    private @Nullable RuntimeException failure;
    private @Nullable String revision;

    ReadOnlySession(Supplier<Session> sessions, Deadline deadline) {
        this.sessions = sessions;
        this.deadline = deadline;
    }

    /**
     * The session, for one statement.
     *
     * @throws io.talkgraph.errors.ApiException when the time of the execution is over
     */
    @Override
    public Session get() {
        if (failure != null) {
            throw failure;
        }
        deadline.check();
        if (session == null) {
            session = open();
        } else if (statementTimeout.minus(deadline.left()).compareTo(TIMEOUT_PRECISION) > 0) {
            session.doWork(connection -> execute(connection, statementTimeout()));
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
        Duration patience = deadline.left().plus(SILENCE);
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        try (Statement statement = connection.createStatement()) {
            // In one message, so that the timeout and the revision cost no round trip.
            statement.execute("set transaction isolation level repeatable read, read only; " + statementTimeout()
                    + "; select revision from catalogue_state");
            revision = last(statement);
        }
    }

    /** The value of the last of several statements; what sets something has no result. */
    private static String last(Statement statement) throws SQLException {
        ResultSet row = statement.getResultSet();
        while (row == null && (statement.getMoreResults() || statement.getUpdateCount() >= 0)) {
            row = statement.getResultSet();
        }
        if (row == null || !row.next()) {
            throw new IllegalStateException("The table catalogue_state has lost its row; restore it from V2");
        }
        return row.getString(1);
    }

    /** For the rest of the transaction; a statement that is cancelled by it ends after the deadline, never before. */
    private String statementTimeout() {
        statementTimeout = deadline.left();
        return "set local statement_timeout = " + Math.max(1, statementTimeout.toMillis() + 1);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
