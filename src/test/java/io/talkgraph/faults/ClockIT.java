package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static io.talkgraph.faults.Faults.QUERY;
import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.await;
import static io.talkgraph.faults.Faults.code;
import static io.talkgraph.faults.Faults.create;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clock of the service's machine jumps, by libfaketime (Debian's package of that name); the time since the start of the
 * machine, by which timeouts count, goes on as it does.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "libfaketime is for Linux")
@EnabledIf(
        value = "io.talkgraph.testsupport.PackagedProgram#isNative",
        disabledReason = "a JVM under libfaketime takes minutes to start; ./mvnw verify -Dnative asks the executable")
@Timeout(120)
class ClockIT {

    private static final String NOW = "+0s";

    @TempDir
    static Path folder;

    private static String database = "";
    private static Replica service;
    private static Subscriber subscriber;

    @BeforeAll
    static void startTheService() throws Exception {
        Path library = library();
        database = PostgresServer.start().database("talkgraph_clock_it");
        Map<String, String> settings = new HashMap<>(new Tokens().start());
        settings.put("LD_PRELOAD", library.toString());
        settings.put("FAKETIME_TIMESTAMP_FILE", folder.resolve("clock").toString());
        settings.put("FAKETIME_CACHE_DURATION", "1");
        settings.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        setClock(NOW);
        service = Replica.start("clock", database, settings);
        subscriber = new Subscriber(service.endpoint().getPort());
        assertAnswered(service.post(create("Before")));
    }

    private static Path library() throws IOException {
        try (Stream<Path> libraries = Files.find(
                Path.of("/usr/lib"),
                3,
                (path, attributes) -> path.endsWith(Path.of("faketime", "libfaketimeMT.so.1")))) {
            return libraries.findFirst().orElseThrow(() -> new TestAbortedException("There is no libfaketime here"));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (service != null) {
            subscriber.close();
            service.close();
        }
    }

    @AfterEach
    void rightTime() throws Exception {
        setClock(NOW);
        await("the right time", 20, () -> code(service.post(create("After " + System.nanoTime()))) == null);
        assertThat(subscriber.closes()).as("connections live on").isEmpty();
        assertNoTraces(service);
    }

    /** By a rename, for it is read all the time. */
    private static void setClock(String offset) throws IOException {
        Path next = Files.writeString(folder.resolve("next"), offset + "\n");
        Files.move(next, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10m", "-10m"})
    void requestsInFlightAreAnswered(String jump) throws Exception {
        try (Connection other = DriverManager.getConnection(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table speaker in access exclusive mode");
            CompletableFuture<HttpResponse<String>> query =
                    service.postAsync("{ speakers(first: 1) { nodes { name } } }", Map.of());
            CompletableFuture<HttpResponse<String>> change = service.postAsync(create("In flight " + jump), Map.of());
            await("both to wait", 10, () -> PostgresServer.ask(
                            database,
                            "select count(*) from pg_stat_activity where datname = current_database()"
                                    + " and wait_event_type = 'Lock'")
                    .equals("2"));

            setClock(jump);
            // Whoever looks at the clock now and then looks in the meantime.
            Thread.sleep(2_000);
            other.rollback();

            assertAnsweredOrUnavailable(query.get(30, TimeUnit.SECONDS));
            HttpResponse<String> changed = change.get(30, TimeUnit.SECONDS);
            assertAnsweredOrUnavailable(changed);
            assertThat(PostgresServer.ask(
                            database, "select count(*) from speaker where name = 'In flight " + jump + "'"))
                    .isEqualTo(code(changed) == null ? "1" : "0");
        }
    }

    /** Transactions count their time by the clock: after a jump forward those that are open have taken too long. */
    private static void assertAnsweredOrUnavailable(HttpResponse<String> answer) {
        if (code(answer) == null) {
            assertAnswered(answer);
        } else {
            assertUnavailable(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10m", "-10m"})
    void nothingOldIsServed(String jump) throws Exception {
        String before = service.post(QUERY).body();
        setClock(jump);
        PostgresServer.execute(
                database,
                "insert into speaker (slug, name, name_key) values ('j%1$s', 'j%1$s', 'j%1$s')"
                        .formatted(jump.substring(1) + (jump.startsWith("-") ? "back" : "")));
        // talkgraph.cache.staleness
        Thread.sleep(2_000);

        assertThat(service.ask(QUERY)).isNotEqualTo(before);
        assertThat(service.isReady()).isTrue();
    }

    /** The token counts for an hour by the clock of this test. */
    @Test
    void tokensCountByTheClock() throws Exception {
        setClock("+2h");

        await("the end of the token", 20, () -> service.post(QUERY).statusCode() == 401);
        assertThat(code(service.post(QUERY))).isEqualTo("UNAUTHENTICATED");

        setClock("-30m");
        await("the token to count", 20, () -> service.post(QUERY).statusCode() == 200);
    }
}
