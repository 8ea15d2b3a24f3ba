package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * SIGTERM in the middle of an import, which is where it waits for a row that the test holds. What is in work is finished, or
 * undone when that takes longer than {@code quarkus.shutdown.timeout}; the kill without a word is InterruptedImportIT's.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "stops processes by signals")
@Timeout(180)
class StoppedImportIT {

    private static final String IMPORT =
            "mutation ($content: String!) { importDocument(input: {name: \"one.json\", content: $content,"
                    + " format: CATALOG}) { talks { created } } }";

    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query ilike 'insert into talk %'""";

    private static String database = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheServer() throws Exception {
        database = PostgresServer.start().database("talkgraph_stopped_it");
        // It brings the tables and the vocabulary.
        try (Replica service = Replica.start("stopped-first", database, new Tokens().start())) {
            assertAnswered(service.post(IMPORT, Map.of("content", document("first"))));
        }
    }

    @BeforeEach
    void noTalks() throws SQLException {
        PostgresServer.execute(database, "delete from talk where slug <> 'first'");
    }

    @Test
    void serviceFinishesTheImportInFlight() throws Exception {
        Replica service = service("stopped", "20S");
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection lock = hold("two")) {
            answer = service.postAsync(IMPORT, Map.of("content", document("two")));
            awaitTheMiddle();
            service.terminate();
            await("the drain", 10, () -> !service.isReady());
            lock.rollback();
        }

        assertAnswered(answer.get(30, TimeUnit.SECONDS));
        assertThat(service.stop()).isIn(0, 143);
        assertThat(slugs()).isEqualTo("first two");
        assertNoTraces(service);
    }

    @Test
    void serviceGivesUpAnImportThatTakesTooLong() throws Exception {
        Replica service = service("stopped-late", "2S");
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection lock = hold("two")) {
            answer = service.postAsync(IMPORT, Map.of("content", document("two")));
            awaitTheMiddle();

            // Kubernetes kills after 30 s by default.
            assertThat(service.stop()).isIn(0, 143);

            lock.rollback();
        }
        assertThat(answer.handle((response, failure) -> response == null ? "cut" : response.body())
                        .get(30, TimeUnit.SECONDS))
                .satisfiesAnyOf(text -> assertThat(text).isEqualTo("cut"), text -> assertThat(text)
                        .contains("\"UNAVAILABLE\""));
        awaitNobody();
        assertThat(slugs()).isEqualTo("first");
    }

    @Test
    void commandFinishesTheDocumentInWorkAndReadsNoOther() throws Exception {
        documents();
        Process command;
        try (Connection lock = hold("two")) {
            command = Replica.command("stopped-import", database, "import", folder.toString());
            awaitTheMiddle();
            command.destroy();
            Thread.sleep(1_000);
            assertThat(command.isAlive()).as("it finishes the document").isTrue();
            lock.rollback();
        }

        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String output = Files.readString(Replica.log("stopped-import"));
        assertThat(command.exitValue()).as(output).isEqualTo(143);
        assertThat(slugs()).isEqualTo("first one two");
        assertThat(output).contains("Told to stop; the last 1 of 3 documents were not read. Import them again.");
        assertNoTraces(output);
    }

    @Test
    void commandGivesUpADocumentThatTakesTooLong() throws Exception {
        documents();
        Process command;
        try (Connection lock = hold("two")) {
            command = Replica.command(
                    "stopped-import-late",
                    Map.of("quarkus.shutdown.timeout", "2S"),
                    database,
                    "import",
                    folder.toString());
            awaitTheMiddle();
            command.destroy();

            assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();

            lock.rollback();
        }
        String output = Files.readString(Replica.log("stopped-import-late"));
        assertThat(command.exitValue()).as(output).isEqualTo(143);
        awaitNobody();
        assertThat(slugs()).isEqualTo("first one");
        assertThat(output).contains("The command has not ended in 2 s and is stopped");
        assertNoTraces(output);
    }

    private static Replica service(String name, String timeout) throws Exception {
        Map<String, String> settings = new HashMap<>(new Tokens().start());
        settings.put("quarkus.shutdown.timeout", timeout);
        return Replica.start(name, database, settings);
    }

    private void documents() throws Exception {
        int order = 1;
        for (String slug : new String[] {"one", "two", "two-more"}) {
            Files.writeString(folder.resolve(order++ + ".json"), document(slug));
        }
    }

    private static String document(String slug) {
        return """
                {"format": "talkgraph-catalog", "version": 1, "catalogue": {
                  "conferences": [{"slug": "knots", "name": "Knots"}],
                  "talks": [{"slug": "%1$s", "conference": "knots", "title": "Knots, %1$s", "kind": "SESSION"}]}}"""
                .formatted(slug);
    }

    /** Whoever inserts the same slug waits for what becomes of this one. */
    private static Connection hold(String slug) throws SQLException {
        Connection connection = DriverManager.getConnection(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into talk (slug, conference_id, title, natural_key, title_key, kind) select '"
                    + slug + "', id, 'x', 'x', 'x', 'SESSION' from conference where slug = 'knots'");
        }
        return connection;
    }

    private static void awaitTheMiddle() throws Exception {
        await("the middle of the import", 60, () -> "1".equals(ask(WAITING)));
    }

    /** A connection that nobody has any more ends when the server notices. */
    private static void awaitNobody() throws Exception {
        await("the end of the transaction", 30, () -> "0"
                .equals(ask("select count(*) from pg_stat_activity where application_name = 'talkgraph'")));
    }

    private static @Nullable String slugs() throws SQLException {
        return ask("select string_agg(slug, ' ' order by slug) from talk");
    }

    private static @Nullable String ask(String sql) throws SQLException {
        return PostgresServer.ask(database, sql);
    }
}
