package io.talkgraph.http.caching;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Changes are heard. The lease of the profile is so long that the heartbeat alone would come too late. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class RevisionListenerTest {

    private static final String CONNECTION =
            " from pg_stat_activity where datname = current_database() and application_name = 'talkgraph-revisions'";

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    @Test
    void changesAreHeard() {
        for (int i = 0; i < 3; i++) {
            catalogue.change("update speaker set name = 'x'; insert into speaker (slug, name, name_key) select x, x, x"
                    + " from (select gen_random_uuid()::text x) x");
        }
    }

    @Test
    void changesAreHeardAgainOnANewConnection() {
        catalogue.awaitKnown();
        String before = catalogue.ask("select pid" + CONNECTION);
        catalogue.execute("select pg_terminate_backend(pid)" + CONNECTION);
        Catalogue.await("a new connection", () -> catalogue
                .ask("select count(*) from (select 1" + CONNECTION + " and pid <> " + before + ") x")
                .equals("1"));

        changesAreHeard();
    }

    @Test
    void listenerHasAConnectionOfItsOwn() {
        catalogue.awaitKnown();

        // One that was cut before may not be gone yet.
        Catalogue.await(
                "one connection",
                () -> catalogue.ask("select count(*)" + CONNECTION).equals("1"));
    }

    /** What cut the listener's connection cut others; they were in use too shortly before to be looked at when they are lent. */
    @Test
    void connectionsThatWereCutAreLentToNobody() throws SQLException {
        catalogue.awaitKnown();
        useAtOnce(4);
        long before = database.getMetrics().flushCount();

        catalogue.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
                + " and application_name in ('talkgraph', 'talkgraph-revisions') and pid <> pg_backend_pid()");

        Catalogue.await(
                "all but the one that cut them are found to be dead",
                () -> database.getMetrics().flushCount() - before >= 3);
        useAtOnce(4);
    }

    private void useAtOnce(int number) throws SQLException {
        List<Connection> lent = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                Connection connection = database.getConnection();
                lent.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select 1");
                }
            }
        } finally {
            for (Connection connection : lent) {
                connection.close();
            }
        }
    }
}
