package io.talkgraph.http.caching;

import io.talkgraph.operations.LocalPostgres;
import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The stated bound: whatever happens to notifications, connections and processes, a request that is sent later than
 * {@code talkgraph.cache.staleness} after the commit of a change is answered with it. Two processes of the packaged service
 * are on one database. The bound needs no slack for a slow machine: time counts from the commit to the sending of a request,
 * and the service decides later than that.
 */
@Tag("processes")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stops processes by signals")
class RevisionIT {

    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Duration LONGER = BOUND.plusSeconds(1);
    private static final String QUERY = "{ speakers { totalCount } }";
    private static final String LISTENERS =
            " from pg_stat_activity where application_name = 'talkgraph-revisions' and datname = current_database()";

    private static String server = "";
    private static String database = "";
    private static List<Replica> replicas = List.of();

    private int speakers;

    /** An answer with the time its request was sent. */
    private record Seen(long sentNanos, String answer) {}

    private interface Disturbance {
        void run() throws IOException, InterruptedException, SQLException;
    }

    @BeforeAll
    static void startTwoProcesses() throws IOException, InterruptedException, SQLException {
        String configured = System.getenv("TALKGRAPH_TEST_DATABASE_URL");
        server = configured == null || configured.isBlank() ? LocalPostgres.startTemporary() : configured;
        database = LocalPostgres.createDatabase(
                server, "talkgraph_revision_it_" + ProcessHandle.current().pid());
        // One after the other: the first brings the tables.
        Replica first = Replica.start("a", database);
        replicas = List.of(first);
        replicas = List.of(first, Replica.start("b", database));
    }

    @AfterAll
    static void stop() throws InterruptedException, SQLException {
        for (Replica replica : replicas) {
            replica.close();
        }
        if (!database.isEmpty()) {
            PostgresServer.execute(
                    server, "drop database if exists " + database.replaceFirst(".*/([^?]*).*", "$1") + " with (force)");
        }
    }

    @BeforeEach
    void bothServeFromTheirCaches() throws SQLException, IOException, InterruptedException {
        speakers = Integer.parseInt(ask("select count(*) from speaker"));
        awaitListeners();
        for (Replica replica : replicas) {
            awaitAnswerWhileTheTableIsLocked(replica);
        }
    }

    private static void awaitListeners() throws SQLException, InterruptedException {
        while (!ask("select count(*)" + LISTENERS).equals("2")) {
            Thread.sleep(20);
        }
    }

    /** An answer that comes while nobody can read the table comes from the cache. */
    private void awaitAnswerWhileTheTableIsLocked(Replica replica)
            throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < 50; i++) {
            assertThat(replica.ask(QUERY)).isEqualTo(answer(speakers));
            try (Connection writer = DriverManager.getConnection(database);
                    Statement statement = writer.createStatement()) {
                writer.setAutoCommit(false);
                statement.execute("lock table speaker in access exclusive mode");
                CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> quietly(replica));
                String answer =
                        asked.completeOnTimeout("", 500, TimeUnit.MILLISECONDS).join();
                writer.rollback();
                if (answer.equals(answer(speakers))) {
                    return;
                }
            }
        }
        throw new AssertionError("The service never answered from its cache");
    }

    private static String quietly(Replica replica) {
        try {
            return replica.ask(QUERY);
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    @Test
    void changeIsSeen() throws IOException, InterruptedException, SQLException {
        changeIsSeenInTime(() -> {}, () -> {});
    }

    @Test
    void changeIsSeenWhenTheListeningConnectionsWereCut() throws IOException, InterruptedException, SQLException {
        changeIsSeenInTime(() -> ask("select count(pg_terminate_backend(pid))" + LISTENERS), () -> {});
    }

    @Test
    void changeIsSeenWhenTheNotificationIsLost() throws IOException, InterruptedException, SQLException {
        String function = ask("select pg_get_functiondef('catalogue_revised'::regproc)");
        assertThat(function).contains("perform pg_notify('catalogue', revised);");
        changeIsSeenInTime(
                () -> PostgresServer.execute(
                        database, function.replace("perform pg_notify('catalogue', revised);", "")),
                () -> PostgresServer.execute(database, function));
    }

    @Test
    void changeIsSeenWhenTheServerOfTheListeningConnectionsIsFrozen()
            throws IOException, InterruptedException, SQLException {
        assumeThat(System.getenv("TALKGRAPH_TEST_DATABASE_URL"))
                .as("a server on another machine has no process to stop")
                .isNull();
        String[] frozen = ask("select string_agg(pid::text, ' ')" + LISTENERS).split(" ");
        changeIsSeenInTime(() -> signal("-STOP", frozen), () -> signal("-CONT", frozen));
    }

    @Test
    void changeIsSeenByAProcessThatWasFrozen() throws Exception {
        String frozen = Long.toString(replicas.get(1).pid());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        List<ScheduledFuture<?>> thawed = new ArrayList<>();
        try {
            changeIsSeenInTime(
                    () -> {
                        signal("-STOP", frozen);
                        thawed.add(timer.schedule(() -> thaw(frozen), 2_500, TimeUnit.MILLISECONDS));
                    },
                    () -> {});
        } finally {
            for (ScheduledFuture<?> each : thawed) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isNull();
            }
            timer.shutdown();
        }
    }

    private void changeIsSeenInTime(Disturbance disturbance, Disturbance end)
            throws IOException, InterruptedException, SQLException {
        String before = answer(speakers);
        String after = answer(speakers + 1);
        List<Seen> seen = new ArrayList<>();
        disturbance.run();
        try {
            PostgresServer.execute(
                    database,
                    "insert into speaker (slug, name, name_key) select x, x, x from (select gen_random_uuid()::text x) x");
            long committed = System.nanoTime();
            while (System.nanoTime() - committed < LONGER.toNanos()) {
                for (Replica replica : replicas) {
                    seen.add(new Seen(System.nanoTime() - committed, replica.ask(QUERY)));
                }
                Thread.sleep(5);
            }
        } finally {
            end.run();
        }

        List<Seen> late =
                seen.stream().filter(each -> each.sentNanos > BOUND.toNanos()).toList();
        assertThat(late).isNotEmpty().extracting(Seen::answer).containsOnly(after);
        assertThat(seen).extracting(Seen::answer).containsAnyOf(before, after).isSubsetOf(before, after);
        report(seen, before);
    }

    private static void report(List<Seen> seen, String before) {
        long longest = seen.stream()
                .filter(each -> each.answer.equals(before))
                .mapToLong(Seen::sentNanos)
                .max()
                .orElse(0);
        System.out.printf("The old answer was last served %d ms after the commit.%n", longest / 1_000_000);
    }

    private static String answer(int speakers) {
        return "{\"data\":{\"speakers\":{\"totalCount\":" + speakers + "}}}";
    }

    private static void signal(String signal, String... pids) throws IOException, InterruptedException {
        for (String pid : pids) {
            assertThat(new ProcessBuilder("kill", signal, pid)
                            .inheritIO()
                            .start()
                            .waitFor())
                    .isZero();
        }
    }

    private static void thaw(String pid) {
        try {
            signal("-CONT", pid);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(String sql) throws SQLException {
        return PostgresServer.ask(database, sql);
    }
}
