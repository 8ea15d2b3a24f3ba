package io.talkgraph.importing.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.http.caching.Replica;
import io.talkgraph.operations.LocalPostgres;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** An import of 5,000 talks that something ends in the middle: the catalogue is as before, or complete. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stops processes by signals")
@Timeout(300)
class InterruptedImportIT {

    private static final int TALKS = 5_000;

    /** Each table that an import of such a report fills. */
    private static final String SIZES =
            """
            select (select count(*) from talk) || ' talks, ' || (select count(*) from speaker) || ' speakers, '
            || (select count(*) from appearance) || ' appearances, ' || (select count(*) from note) || ' notes, '
            || (select count(*) from report) || ' reports, ' || (select count(*) from project_mention) || ' tags, '
            || (select count(*) from search_document where kind = 'TALK') || ' found, '
            || (select count(*) from change where kind = 'TALK') || ' told'""";

    private static final String BEFORE = sizes(1, 0);
    private static final String COMPLETE = sizes(TALKS + 1, 1);

    private final ObjectMapper json = new ObjectMapper();
    private static Map<String, String> issuer = Map.of();
    private static String server = "";
    private static int databases;
    private String database = "";
    private Replica replica;

    /** What a catalogue holds with so many talks; each has a speaker, a note and a tag of its own. */
    private static String sizes(int talks, int more) {
        return "%1$d talks, %1$d speakers, %1$d appearances, %1$d notes, %2$d reports, %1$d tags, %1$d found, %1$d told"
                .formatted(talks, 1 + more);
    }

    @BeforeAll
    static void startServer() throws IOException {
        // Always one of our own: a test here makes it crash.
        server = LocalPostgres.startTemporary();
        issuer = new Tokens()
                .start().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey()
                                        .toUpperCase(Locale.ROOT)
                                        .replaceAll("[.-]", "_"),
                                Map.Entry::getValue));
    }

    @BeforeEach
    void importOneTalk() throws Exception {
        database = LocalPostgres.createDatabase(server, "interrupted_" + databases++);
        replica = Replica.start("interrupted", database, issuer);
        assertThat(imported(send("small.md", 1)).path("talks").path("created").asInt())
                .isEqualTo(1);
        assertThat(value(SIZES)).isEqualTo(BEFORE);
    }

    @AfterEach
    void stop() throws InterruptedException {
        replica.close();
    }

    private CompletableFuture<String> send(String name, int talks) throws IOException {
        String content = "# KubeCon + CloudNativeCon Europe 2019\n\n"
                + IntStream.rangeClosed(1, talks)
                        .mapToObj(i -> "## Lesson %s of %s - Speaker%s Of%s\n\nIt runs on Kubernetes.\n\n"
                                .formatted(letters(i), name.replace(".md", ""), letters(i), name.replace(".md", "")))
                        .collect(Collectors.joining());
        String query = "mutation ($name: String!, $content: String!) { importDocument(input: {name: $name, content:"
                + " $content, format: TRIP_REPORT, conference: \"KubeCon EU 2019\"}) { talks { created unchanged } } }";
        return replica.post(
                json.writeValueAsString(
                        Map.of("query", query, "variables", Map.of("name", name, "content", content))),
                Tokens.curator());
    }

    /** Numbers would look like marks of a list. */
    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(c -> String.valueOf((char) (Character.isDigit(c) ? 'a' + c - '0' : c + 10)))
                .collect(Collectors.joining());
    }

    private JsonNode imported(CompletableFuture<String> answer) throws Exception {
        JsonNode response = json.readTree(answer.get(2, TimeUnit.MINUTES));
        assertThat(response.has("errors")).as("errors of %s", response).isFalse();
        return response.path("data").path("importDocument");
    }

    @Test
    void serverThatIsKilledWhileItWritesLeavesWhatWasBefore() throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table note in share mode");
            CompletableFuture<String> answer = send("large.md", TALKS);
            awaitBlocked("insert into note%");

            replica.kill();

            assertThat(answer.handle((body, failure) -> failure != null).get(1, TimeUnit.MINUTES))
                    .isTrue();
        }
        awaitNobody();
        assertThat(value(SIZES)).isEqualTo(BEFORE);
        restartAndComplete();
    }

    @Test
    void serverThatIsKilledAtTheCommitLeavesAllOrNothing() throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from catalogue_state for update");
            CompletableFuture<String> answer = send("large.md", TALKS);
            awaitBlocked("COMMIT");

            replica.kill();

            assertThat(answer.handle((body, failure) -> failure != null).get(1, TimeUnit.MINUTES))
                    .isTrue();
        }
        awaitNobody();
        assertThat(value(SIZES)).isIn(BEFORE, COMPLETE);
        restartAndComplete();
    }

    @Test
    void databaseThatCrashesLeavesWhatWasBeforeAndTheServerGoesOn() throws Exception {
        CompletableFuture<String> answer;
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table note in share mode");
            answer = send("large.md", TALKS);
            long backend = awaitBlocked("insert into note%");

            // PostgreSQL ends all its processes when one dies so, and recovers from its log.
            ProcessHandle.of(backend).orElseThrow().destroyForcibly();

            JsonNode response = json.readTree(answer.get(1, TimeUnit.MINUTES));
            assertThat(response.at("/errors/0/extensions/code").asText()).isEqualTo("UNAVAILABLE");
            assertThat(response.at("/data/importDocument").isNull()).isTrue();
        } catch (SQLException e) {
            // The connection that held the lock was ended with all others.
        }
        awaitDatabase();
        assertThat(value(SIZES)).isEqualTo(BEFORE);
        complete();
    }

    /** The number of the process of PostgreSQL that waits in such a statement. */
    private long awaitBlocked(String statement) throws Exception {
        String sql = "select max(pid) from pg_stat_activity where wait_event_type = 'Lock' and query ilike '" + statement
                + "'";
        for (int i = 0; i < 1_200; i++) {
            String found = value(sql);
            if (found != null) {
                return Long.parseLong(found);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The import never came to " + statement);
    }

    /** Waits until nothing works for the process that was killed. */
    private void awaitNobody() throws Exception {
        String sql = "select count(*) from pg_stat_activity where datname = current_database()"
                + " and pid <> pg_backend_pid()";
        for (int i = 0; i < 600 && !"0".equals(value(sql)); i++) {
            Thread.sleep(100);
        }
        assertThat(value(sql)).isEqualTo("0");
    }

    private void awaitDatabase() throws Exception {
        for (int i = 0; i < 600; i++) {
            try {
                assertThat(value("select 1")).isEqualTo("1");
                return;
            } catch (SQLException e) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The database did not come back");
    }

    private void restartAndComplete() throws Exception {
        replica = Replica.start("interrupted", database, issuer);
        complete();
    }

    private void complete() throws Exception {
        JsonNode again = imported(send("large.md", TALKS));
        assertThat(again.path("talks").path("created").asInt()
                        + again.path("talks").path("unchanged").asInt())
                .isEqualTo(TALKS);
        assertThat(value(SIZES)).isEqualTo(COMPLETE);
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
