package io.talkgraph.http;

import org.hibernate.FlushMode;
import org.hibernate.Session;
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
final class ReadOnlySession implements Supplier<Session> {

    private final Supplier<Session> sessions;
    private @Nullable Session session;
    private @Nullable RuntimeException failure;

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
            opened.doWork(ReadOnlySession::beginSnapshot);
            return opened;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private static void beginSnapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        }
    }
}
