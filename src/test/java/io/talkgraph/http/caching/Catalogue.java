package io.talkgraph.http.caching;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes the catalogue from outside of the service, and waits for the service to know. */
@ApplicationScoped
class Catalogue {

    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final DataSource database;
    private final Revisions revisions;

    Catalogue(DataSource database, Revisions revisions) {
        this.database = database;
        this.revisions = revisions;
    }

    /** Runs statements; the service knows of them when this returns. */
    void change(String sql) {
        execute(sql);
        awaitKnown();
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service knows the revision of now. */
    void awaitKnown() {
        String current = ask("select revision from catalogue_state");
        await("the service knows revision " + current, () -> current.equals(revisions.current()));
    }

    static void await(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as(what).isLessThan(PATIENCE_NANOS);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
