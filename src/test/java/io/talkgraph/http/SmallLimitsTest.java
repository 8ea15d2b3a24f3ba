package io.talkgraph.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Limits as an operator sets them, and those that need a slow database: a table that somebody locks is one. */
@QuarkusTest
@TestProfile(SmallLimitsTest.Small.class)
class SmallLimitsTest {

    /** Every limit far below its default. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    Map.entry("talkgraph.limits.document.characters", "400"),
                    Map.entry("talkgraph.limits.document.tokens", "60"),
                    Map.entry("talkgraph.limits.document.grammar-depth", "40"),
                    Map.entry("talkgraph.limits.document.depth", "5"),
                    Map.entry("talkgraph.limits.document.introspection-depth", "3"),
                    Map.entry("talkgraph.limits.document.fragment-depth", "1"),
                    Map.entry("talkgraph.limits.document.fields", "12"),
                    Map.entry("talkgraph.limits.document.root-fields", "3"),
                    Map.entry("talkgraph.limits.document.aliases", "2"),
                    Map.entry("talkgraph.limits.document.directives", "1"),
                    Map.entry("talkgraph.limits.document.cost", "50"),
                    Map.entry("talkgraph.limits.document.list-size", "2"),
                    Map.entry("talkgraph.limits.document.list-sizes.\"Talk.links\"", "30"),
                    Map.entry("talkgraph.limits.requests.body", "600"),
                    Map.entry("talkgraph.limits.requests.in-flight", "3"),
                    Map.entry("talkgraph.limits.execution.concurrent", "2"),
                    Map.entry("talkgraph.limits.execution.time", "2S"));
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String TALKS = "{ talks(first: 1) { nodes { title speakers { name } } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Database database = new Database();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { a: __typename b: __typename c: __typename }            | aliases
                    { __typename a: __typename b: __typename talk(slug: "") { id } } | rootFields
                    { talk(slug: "") { conference { talks { nodes { conference { id } } } } } } | depth
                    { __schema { types { ofType { name } } } }               | introspectionDepth
                    { ...a } fragment a on Query { ...b } fragment b on Query { __typename } | fragmentDepth
                    { talk(slug: "") { id id id id id id id id id id id id } } | fields
                    { talk(slug: "") { id @skip(if: true) title @skip(if: true) } } | directives
                    { talks(filter: {track: [[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]}) { totalCount } } | grammarDepth
                    { nodes(ids: [1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1]) { id } } | tokens
                    { talks(first: 50) { nodes { id } } }                    | cost
                    { talks(first: 2) { nodes { links { url } } } }          | cost
                    { talks(first: 101) { totalCount } }                     | pageSize""")
    void limitsAreThoseOfTheConfiguration(String document, String limit) {
        JsonPath refused = ask(document);

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refused.getString("errors[0].extensions.limit")).isEqualTo(limit);
    }

    @Test
    void lengthsAreThoseOfTheConfiguration() {
        assertThat(ask("{ __typename }" + " ".repeat(400)).getString("errors[0].extensions.limit"))
                .isEqualTo("characters");
        given().contentType("application/json")
                .body(Map.of("query", "{ __typename }" + " ".repeat(600)))
                .post("/graphql")
                .then()
                .statusCode(413);
    }

    @Test
    @Timeout(30)
    void statementIsCancelledInTheDatabaseWhenTheTimeIsOver() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            lockTalks(connection, statement);
            CompletableFuture<HttpResponse<String>> answer = get(TALKS);
            awaitWaiting(1);

            JsonPath late = JsonPath.from(answer.join().body());

            assertThat(waiting()).as("statements still waiting for the lock").isZero();
            assertThat(late.getList("errors.extensions.code")).containsOnly("LIMIT_EXCEEDED");
            assertThat(late.getString("errors[0].extensions.limit")).isEqualTo("executionTime");
            assertThat(late.getLong("errors[0].extensions.allowed")).isEqualTo(2_000);
            assertThat(late.getString("data.talks")).isNull();
            connection.rollback();
        }
        assertConnectionsAreHealthy();
    }

    @Test
    @Timeout(30)
    void noFurtherStatementBeginsWhenTheTimeIsOver() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            lockTalks(connection, statement);

            // A statement that began after the cancelled one would fail as INTERNAL: its transaction is broken.
            JsonPath late = JsonPath.from(
                    get("{ report(slug: \"x\") { id } talks(first: 1) { nodes { id } } conferences(first: 1) { totalCount } }")
                            .join()
                            .body());

            assertThat(late.getList("errors.extensions.limit")).isNotEmpty().containsOnly("executionTime");
            connection.rollback();
        }
        assertConnectionsAreHealthy();
    }

    @Test
    @Timeout(30)
    void requestsThatAreTooManyAreToldSoAtOnce() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            lockTalks(connection, statement);
            // Not the same: who asks what somebody else asks waits for his answer.
            waiting.add(get(TALKS));
            waiting.add(get(TALKS + " # again"));
            awaitWaiting(2);
            HttpResponse<String> refused = awaitRefusal(waiting);

            // Two are executed, a third waits for its turn, and nobody has been answered yet.
            assertThat(waiting()).isEqualTo(2);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            JsonPath error = JsonPath.from(refused.body());
            assertThat(error.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
            assertThat(error.getString("errors[0].extensions.limit")).isEqualTo("requestsInFlight");
            assertThat(error.getInt("errors[0].extensions.allowed")).isEqualTo(3);
            connection.rollback();
        }

        assertThat(waiting).allSatisfy(each -> assertThat(each.join().body()).startsWith("{\"data\""));
        assertConnectionsAreHealthy();
    }

    @Test
    @Timeout(30)
    void everyPlaceIsGivenBack() {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("{ __typename }").getString("data.__typename")).isEqualTo("Query");
            assertThat(ask("{ nothing }").getString("errors[0].extensions.code"))
                    .isEqualTo("BAD_USER_INPUT");
            given().contentType("application/json")
                    .body("no JSON")
                    .post("/graphql")
                    .then()
                    .statusCode(400);
        }
    }

    private static void lockTalks(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("lock table talk in access exclusive mode");
    }

    /** The first request takes the last place and waits for its turn; one after it is refused, whichever arrives first. */
    private HttpResponse<String> awaitRefusal(List<CompletableFuture<HttpResponse<String>>> waiting)
            throws InterruptedException {
        CompletableFuture<HttpResponse<String>> one = get("{ __typename }");
        CompletableFuture<HttpResponse<String>> other = get("{ __typename }");
        while (!one.isDone() && !other.isDone()) {
            Thread.sleep(10);
        }
        waiting.add(one.isDone() ? other : one);
        return (one.isDone() ? one : other).join();
    }

    private void assertConnectionsAreHealthy() throws SQLException {
        for (int i = 0; i < 5; i++) {
            assertThat(ask(TALKS).getString("errors")).isNull();
        }
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet timeout = statement.executeQuery("show statement_timeout")) {
            timeout.next();
            assertThat(timeout.getString(1)).isEqualTo("0");
        }
    }

    private void awaitWaiting(int count) throws SQLException, InterruptedException {
        while (waiting() < count) {
            Thread.sleep(10);
        }
    }

    /** Asked by another connection: to a transaction all activity stays as it was when it first asked. */
    private int waiting() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        """
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock' and state = 'active'""")) {
            count.next();
            return count.getInt(1);
        }
    }

    private CompletableFuture<HttpResponse<String>> get(String query) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(endpoint + "?query=" + encoded))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonPath ask(String document) {
        return given().queryParam("query", document)
                .get("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
