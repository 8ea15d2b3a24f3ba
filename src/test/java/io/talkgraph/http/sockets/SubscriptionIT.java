package io.talkgraph.http.sockets;

import io.talkgraph.operations.LocalPostgres;
import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes of the packaged service on one database: their subscribers hear of each commit, in order, none missing. */
@Tag("processes")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stops processes by signals")
@Timeout(180)
class SubscriptionIT {

    private static final String FOLLOW = "subscription { catalogChanged(kinds: [SPEAKER]) { slug } }";
    private static final String TAILS =
            " from pg_stat_activity where application_name = 'talkgraph-changes' and datname = current_database()";

    private static String server = "";
    private static String database = "";
    private static List<Replica> replicas = List.of();

    @BeforeAll
    static void startTwoProcesses() throws IOException, InterruptedException, SQLException {
        String configured = System.getenv("TALKGRAPH_TEST_DATABASE_URL");
        server = configured == null || configured.isBlank() ? LocalPostgres.startTemporary() : configured;
        database = LocalPostgres.createDatabase(
                server, "talkgraph_subscription_it_" + ProcessHandle.current().pid());
        // One after the other: the first brings the tables.
        Replica first = Replica.start("subscription-a", database);
        replicas = List.of(first);
        replicas = List.of(first, Replica.start("subscription-b", database));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (Replica replica : replicas) {
            replica.close();
        }
        if (!database.isEmpty()) {
            execute(server, "drop database if exists " + name() + " with (force)");
        }
    }

    private static String name() {
        return database.replaceFirst(".*/([^?]*).*", "$1");
    }

    @Test
    void changesAreToldByEveryProcessInOrder() throws IOException {
        try (RawSocket one = follow(0);
                RawSocket other = follow(1)) {
            commit("every", 1, 100);

            assertTold(one, "every", 100);
            assertTold(other, "every", 100);
        }
    }

    @Test
    void changesAreToldInOrderWhileTheConnectionIsCutAgainAndAgain() throws Exception {
        try (RawSocket socket = follow(1)) {
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> commit("cut", 1, 300));
            CompletableFuture<Void> cutter = CompletableFuture.runAsync(() -> {
                while (!writer.isDone()) {
                    ask("select count(pg_terminate_backend(pid))" + TAILS);
                }
            });

            assertTold(socket, "cut", 300);

            writer.join();
            cutter.join();
        }
    }

    @Test
    void changesAreToldWhenTheDatabaseIsBack() throws IOException {
        try (RawSocket socket = follow(0)) {
            execute(server, "alter database " + name() + " allow_connections false");
            try {
                execute(
                        server,
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
                // The connection of the client stays, whatever becomes of those to the database.
                socket.settle();
            } finally {
                execute(server, "alter database " + name() + " allow_connections true");
            }
            commit("back", 1, 10);

            assertTold(socket, "back", 10);
        }
    }

    @Test
    void processThatStopsSaysSoToItsSubscribersAndDoesNotWaitForThem() throws Exception {
        Replica third = Replica.start("subscription-c", database);
        try (RawSocket gone = RawSocket.open(third.endpoint())) {
            gone.settle();
        }
        try (RawSocket socket = RawSocket.open(third.endpoint())) {
            socket.subscribe("1", FOLLOW);
            socket.settle();
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> {
                try {
                    return third.stop();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });

            assertThat(socket.closed().code()).isEqualTo(1001);

            assertThat(exit.join()).as("143 is the end by SIGTERM").isIn(0, 143);
            assertThat(third.log()).doesNotContain("Timed out waiting for graceful shutdown");
        } finally {
            third.close();
        }
    }

    private static RawSocket follow(int replica) throws IOException {
        RawSocket socket = RawSocket.open(replicas.get(replica).endpoint());
        socket.subscribe("1", FOLLOW);
        socket.settle();
        return socket;
    }

    private static void assertTold(RawSocket socket, String prefix, int count) throws IOException {
        assertThat(socket.slugs(count))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> prefix + i)
                        .toList());
    }

    /** One speaker each, in a transaction of its own. */
    private static void commit(String prefix, int from, int to) {
        for (int i = from; i <= to; i++) {
            String slug = prefix + i;
            execute(
                    database,
                    "insert into speaker (slug, name, name_key) values ('%s', '%s', '%s')".formatted(slug, slug, slug));
        }
    }

    private static String ask(String sql) {
        try {
            return PostgresServer.ask(database, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String url, String sql) {
        try {
            PostgresServer.execute(url, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
