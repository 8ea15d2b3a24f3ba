package io.talkgraph.http.sockets;

import io.talkgraph.testsupport.Database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Commits changes as the triggers of the database do: numbered under the lock that orders the commits, and notified. */
class Changes {

    /** The connection that waits for changes. */
    static final String TAIL =
            " from pg_stat_activity where datname = current_database() and application_name = 'talkgraph-changes'";

    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Database database = new Database();

    /** Commits changes of talks with the slugs prefix1, prefix2 and so on. */
    void commit(String prefix, int count) {
        commit("talk", prefix, count);
    }

    /** Commits changes of a kind. */
    void commit(String kind, String prefix, int count) {
        try (Connection connection = database.connect()) {
            commit(connection, kind, prefix, count, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits changes of talks, and nobody is told. */
    void commitSilently(String prefix, int count) {
        try (Connection connection = database.connect()) {
            commit(connection, "talk", prefix, count, false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Commits changes.
     *
     * @param notify whether those who listen are told
     */
    static void commit(Connection connection, String kind, String prefix, int count, boolean notify)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update catalogue_state set number = number + 1, revision = (number + 1) || '-test'");
            statement.execute(
                    """
                    insert into change (revision, at, actor, action, kind, entry, slug)
                    select s.revision, '2024-05-06T07:08:09Z', 'test', 'UPDATED', '%s', i, '%s' || i
                    from catalogue_state s, generate_series(1, %d) i order by i"""
                            .formatted(kind, prefix, count));
            if (notify) {
                statement.execute("notify catalogue");
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    String ask(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as(what).isLessThan(PATIENCE_NANOS);
            Thread.sleep(10);
        }
    }
}
