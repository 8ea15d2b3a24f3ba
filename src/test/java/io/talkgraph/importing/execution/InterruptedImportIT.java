package io.talkgraph.importing.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An import of 5,000 talks that is cut off in the middle: the packaged service is killed, or the database is restarted
 * without a good-bye. The catalogue is as before or has all of it. The middle is where the import waits for a lock that the
 * test holds: half of the talks are written, or everything is and the transaction commits.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(600)
class InterruptedImportIT {

    private static final int TALKS = 5_000;

    /** Everything that an import writes. */
    private static final String STATE =
            """
            select concat_ws(' ', (select count(*) from conference), (select count(*) from talk),
                (select count(*) from appearance), (select count(*) from link), (select count(*) from speaker),
                (select count(*) from organization), (select count(*) from search_document),
                (select count(*) from search_talk), (select count(*) from change),
                (select count(*) from catalogue_touch))""";

    /** All of it, to the letter. */
    private static final String CONTENT =
            """
            select md5(string_agg(x, ',' order by x)) from (
                select t::text as x from conference t union all select t::text from talk t
                union all select t::text from appearance t union all select t::text from link t
                union all select t::text from speaker t union all select t::text from organization t
                union all select t::text from search_document t union all select t::text from change t
                union all select t::text from catalogue_state t) all_rows""";

    private static final String WAITING =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query ilike '%s%%'""";

    private static final String OTHERS =
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and application_name = 'talkgraph'""";

    private static PostgresServer server;
    private static String database = "";
    private static Replica service;

    private final HttpClient client = HttpClient.newHttpClient();

    /** Where the import is cut off. */
    private enum Middle {
        WRITING("insert into talk "),
        COMMITTING("commit");

        private final String statement;

        Middle(String statement) {
            this.statement = statement;
        }
    }

    @BeforeAll
    static void startTheService() throws Exception {
        // Not the server that somebody configured: this one is restarted.
        server = PostgresServer.start();
        database = server.database("talkgraph_interrupted_it");
        service = start();
        assertThat(JsonPath.from(send(document("first", 1))).getInt("data.importDocument.talks.created"))
                .as("the vocabulary is there before, and a conference for the lock")
                .isEqualTo(1);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (service != null) {
            service.close();
        }
    }

    private static Replica start() throws IOException, InterruptedException {
        return Replica.start("interrupted", database, new Tokens().start());
    }

    @Test
    void serviceIsKilledWhileItWrites() throws Exception {
        serviceIsKilled("killed-writing", Middle.WRITING);
    }

    @Test
    void serviceIsKilledWhileItCommits() throws Exception {
        serviceIsKilled("killed-committing", Middle.COMMITTING);
    }

    @Test
    void databaseIsRestartedWhileItWrites() throws Exception {
        databaseIsRestarted("restarted-writing", Middle.WRITING);
    }

    @Test
    void databaseIsRestartedWhileItCommits() throws Exception {
        databaseIsRestarted("restarted-committing", Middle.COMMITTING);
    }

    private void serviceIsKilled(String conference, Middle middle) throws Exception {
        String before = ask(CONTENT);
        String complete = complete(counts(), TALKS);
        CompletableFuture<String> answer;
        try (Connection lock = hold(conference, middle)) {
            answer = sendAsync(document(conference, TALKS));
            await(middle);
            service.kill();
            lock.rollback();
        }
        assertThat(answer.handle((text, failure) -> failure).get(1, TimeUnit.MINUTES))
                .isNotNull();
        while (!ask(OTHERS).equals("0")) {
            Thread.sleep(20);
        }

        service = start();

        if (!counts().equals(complete)) {
            assertThat(ask(CONTENT)).isEqualTo(before);
        } else {
            assertThat(middle).as("half of it is not all of it").isEqualTo(Middle.COMMITTING);
        }
        assertWorksAgain(conference, complete);
    }

    private void databaseIsRestarted(String conference, Middle middle) throws Exception {
        String before = ask(CONTENT);
        String complete = complete(counts(), TALKS);
        CompletableFuture<String> answer;
        try (Connection unused = hold(conference, middle)) {
            answer = sendAsync(document(conference, TALKS));
            await(middle);
            // As after a crash: nobody is told, nothing is written before, and the server recovers from its log.
            server.startAgain();
        }

        assertThat(JsonPath.from(answer.get(2, TimeUnit.MINUTES)).getString("errors[0].extensions.code"))
                .isEqualTo("UNAVAILABLE");
        assertThat(ask(CONTENT)).as("what waits for a lock is not committed").isEqualTo(before);
        assertWorksAgain(conference, complete);
    }

    /** The same service, or the next one, writes the whole document, and what it has is found. */
    private void assertWorksAgain(String conference, String complete) throws Exception {
        String answer = send(document(conference, TALKS));
        assertThat(answer).doesNotContain("\"errors\"");
        assertThat(counts()).isEqualTo(complete);
        assertThat(service.ask("{ talks(filter: {conference: [\"" + conference + "\"]}) { totalCount } }"))
                .isEqualTo("{\"data\":{\"talks\":{\"totalCount\":" + TALKS + "}}}");
    }

    private static String counts() throws SQLException {
        return ask(STATE);
    }

    /** A conference with talks, a speaker and a link for each, and one organization for all, which is there already. */
    private static String complete(String state, int talks) {
        List<Integer> counts =
                List.of(state.split(" ")).stream().map(Integer::valueOf).toList();
        // conference, talk, appearance, link, speaker, organization, search_document, search_talk, change,
        // catalogue_touch
        List<Integer> more = List.of(1, talks, talks, talks, talks, 0, 1 + 2 * talks, talks, 1 + 2 * talks, 0);
        return IntStream.range(0, more.size())
                .mapToObj(i -> String.valueOf(counts.get(i) + more.get(i)))
                .collect(Collectors.joining(" "));
    }

    private static String document(String conference, int talks) throws JsonProcessingException {
        return new ObjectMapper()
                .writeValueAsString(Map.of(
                        "format",
                        "talkgraph-catalog",
                        "version",
                        1,
                        "catalogue",
                        Map.of(
                                "conferences",
                                List.of(Map.of("slug", conference, "name", conference)),
                                "talks",
                                IntStream.range(0, talks)
                                        .mapToObj(i -> talk(conference, i))
                                        .toList())));
    }

    private static Map<String, Object> talk(String conference, int i) {
        return Map.of(
                "slug",
                conference + "-" + i,
                "conference",
                conference,
                "title",
                "Ropes and knots, part " + i,
                "kind",
                "SESSION",
                "appearances",
                List.of(Map.of("speaker", "Speaker " + i + " of " + conference, "organization", "Tidewater")),
                "links",
                List.of(Map.of("kind", "VIDEO", "url", "https://example.org/" + conference + "/" + i)));
    }

    /** Takes what the import will wait for in the middle. */
    private static Connection hold(String conference, Middle middle) throws SQLException {
        Connection connection = DriverManager.getConnection(database);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    middle == Middle.COMMITTING
                            ? "select number from catalogue_state for update"
                            // Whoever inserts the same slug waits for what becomes of this one.
                            : "insert into talk (slug, conference_id, title, natural_key, title_key, kind) select '"
                                    + conference + "-" + TALKS / 2
                                    + "', id, 'x', 'x', 'x', 'SESSION' from conference where slug = 'first'");
        }
        return connection;
    }

    private static void await(Middle middle) throws SQLException, InterruptedException {
        while (!ask(WAITING.formatted(middle.statement)).equals("1")) {
            Thread.sleep(20);
        }
    }

    private static HttpRequest request(String document) throws JsonProcessingException {
        String body = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "query",
                        """
                        mutation ($content: String!) {
                            importDocument(input: {name: "interrupted.json", content: $content, format: CATALOG}) {
                                talks { created unchanged } } }""",
                        "variables",
                        Map.of("content", document)));
        return HttpRequest.newBuilder(service.endpoint())
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.curator())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String send(String document) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(document), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private CompletableFuture<String> sendAsync(String document) throws JsonProcessingException {
        return client.sendAsync(request(document), HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    private static String ask(String sql) throws SQLException {
        return PostgresServer.ask(database, sql);
    }
}
