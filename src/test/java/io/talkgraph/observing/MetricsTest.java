package io.talkgraph.observing;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What Prometheus reads after requests of which the test knows how many there were. */
@QuarkusTest
@TestProfile(ObservedProfile.class)
class MetricsTest {

    private static final String REQUESTS = "talkgraph_requests_seconds_count";

    private static final String REPORT =
            """
            ---
            title: Two days at the harbour
            conference: Harbour Conf 2031
            ---

            ## Ropes and volumes - Edda Quist, Engineer, Tidewater

            Volumes are tied with ropes.

            ## Knots - Bo Lind, Tidewater

            A knot holds 3 tons.
            """;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    @TestHTTPResource(value = "health/live", management = true)
    URI live;

    private final Database database = new Database();

    private Exposition before = Exposition.parse("");

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
        settle();
        before = Exposition.read(metrics);
    }

    /** The answer comes before it is counted. */
    private void settle() {
        Await.that("nobody is answered", () -> Exposition.read(metrics).sum("talkgraph_requests_active") == 0);
    }

    private double added(String name, String... labels) {
        settle();
        return Exposition.read(metrics).sum(name, labels) - before.sum(name, labels);
    }

    private static Response post(RequestSpecification request, Map<String, ?> body) {
        return request.contentType(ContentType.JSON).body(body).post("/graphql");
    }

    private static Response ask(String document) {
        return post(given(), Map.of("query", document));
    }

    @Test
    void namedOperationIsCountedByItsName() {
        for (int i = 0; i < 3; i++) {
            ask("query Harbour%d { __typename }".formatted(i % 2));
        }

        assertThat(added(REQUESTS, "operation", "Harbour0", "type", "query", "outcome", "success"))
                .isEqualTo(2);
        assertThat(added(REQUESTS, "operation", "Harbour1", "type", "query", "outcome", "success"))
                .isEqualTo(1);
        assertThat(added(REQUESTS)).isEqualTo(3);
    }

    @Test
    void bucketsAreThoseOfTheDocumentation() {
        ask("query Buckets { __typename }");
        settle();

        String bucket = "talkgraph_requests_seconds_bucket";
        assertThat(Exposition.read(metrics).values("le", bucket, "operation", "Buckets"))
                .containsExactly("0.01", "0.05", "0.2", "0.5", "1.0", "5.0", "+Inf");
        assertThat(added(bucket, "operation", "Buckets", "le", "+Inf")).isEqualTo(1);
    }

    @Test
    void requestThatIsNoneIsAnonymousAndRefused() {
        ask("{ nope }");
        given().contentType(ContentType.JSON).body("{").post("/graphql");
        given().contentType(ContentType.TEXT).body("x").post("/graphql");

        assertThat(added(REQUESTS, "operation", "anonymous", "type", "none", "outcome", "refused"))
                .isEqualTo(3);
    }

    @Test
    void mutationWithoutTokenIsPartialAndBypassesTheCache() {
        ask("mutation Nobody { importDocument(input: {name: \"a.md\", content: \"x\"}) { format } }");

        assertThat(added(REQUESTS, "operation", "Nobody", "type", "mutation", "outcome", "partial"))
                .isEqualTo(1);
        assertThat(added("talkgraph_cache_requests_total", "result", "bypass")).isEqualTo(1);
    }

    @Test
    void limitThatRefusesIsNamed() {
        String deep = "{ talks { nodes ".repeat(1) + "{ speakers { talks { nodes ".repeat(7) + "{ id }"
                + " } } }".repeat(7) + " } }";
        JsonPath answer = ask(deep).jsonPath();
        assertThat(answer.getString("errors[0].extensions.limit")).isEqualTo("depth");

        assertThat(added("talkgraph_refusals_total", "limit", "depth")).isEqualTo(1);
        assertThat(added("talkgraph_refusals_total")).isEqualTo(1);
    }

    @Test
    void cacheTellsWhatItDid() {
        String query = "query Cached { speakers { totalCount } }";
        ask(query);
        Response second = given().queryParam("query", query).get("/graphql");
        given().queryParam("query", query)
                .header("If-None-Match", second.header("ETag"))
                .get("/graphql")
                .then()
                .statusCode(304);
        post(given().header("Authorization", "Bearer " + Tokens.reader()), Map.of("query", query));

        assertThat(added("talkgraph_cache_requests_total", "result", "miss")).isEqualTo(1);
        assertThat(added("talkgraph_cache_requests_total", "result", "hit")).isEqualTo(1);
        assertThat(added("talkgraph_cache_requests_total", "result", "unchanged"))
                .isEqualTo(1);
        assertThat(added("talkgraph_cache_requests_total", "result", "bypass")).isEqualTo(1);
        assertThat(added(REQUESTS, "operation", "Cached", "type", "query", "outcome", "success"))
                .isEqualTo(4);
    }

    @Test
    void statementsAndBatchesAreMeasured() {
        ask("query Fetching { talks { totalCount nodes { title speakers { name } } } }");

        // The page, its size; there are no talks whose speakers somebody would look for.
        assertThat(added("talkgraph_sql_seconds_count", "kind", "read")).isEqualTo(2);
        assertThat(added("talkgraph_sql_seconds_count", "kind", "write")).isZero();
        assertThat(added("talkgraph_fetches_seconds_count", "field", "Query.talks"))
                .isEqualTo(1);
        assertThat(added("talkgraph_fetches_seconds_count", "field", "Query.talks pages"))
                .isEqualTo(1);
        assertThat(added("talkgraph_fetches_seconds_count", "field", "Query.talks counts"))
                .isEqualTo(1);
        assertThat(added("talkgraph_fetches_seconds_count")).isEqualTo(3);
    }

    @Test
    void importsAreCountedByTheirResult() {
        imported(REPORT, false);
        imported(REPORT.replace("A knot holds 3 tons.", "A knot holds 4 tons."), false);
        imported(REPORT.replaceFirst("(?s)## Knots.*", ""), false);
        imported("x", false);
        imported(REPORT, true);

        String imports = "talkgraph_imports_seconds_count";
        assertThat(added(imports, "format", "TRIP_REPORT", "outcome", "imported"))
                .isEqualTo(3);
        assertThat(added(imports, "outcome", "rejected")).isEqualTo(1);
        assertThat(added(imports)).isEqualTo(4);
        String entries = "talkgraph_imported_entries_total";
        assertThat(added(entries, "kind", "talk", "result", "created")).isEqualTo(2);
        assertThat(added(entries, "kind", "talk", "result", "removed")).isEqualTo(1);
        assertThat(added(entries, "kind", "conference", "result", "created")).isEqualTo(1);
        assertThat(added("talkgraph_sql_seconds_count", "kind", "write")).isPositive();
    }

    private static void imported(String content, boolean dryRun) {
        String document =
                "mutation ($input: ImportDocumentInput!) { importDocument(input: $input) { talks { created updated } } }";
        post(
                given().header("Authorization", "Bearer " + Tokens.curator()),
                Map.of(
                        "query",
                        document,
                        "variables",
                        Map.of("input", Map.of("name", "harbour.md", "content", content, "dryRun", dryRun))));
    }

    @Test
    void documentsOfTalksAreCountedByTheirNames() {
        given().get("/calendar.ics").then().statusCode(200);
        given().get("/conferences/nowhere/schedule.json").then().statusCode(404);
        given().get("/graphql/schema.graphql").then().statusCode(200);

        assertThat(added(REQUESTS, "operation", "calendar.ics", "type", "none", "outcome", "success"))
                .isEqualTo(1);
        assertThat(added(REQUESTS, "operation", "schedule.json", "type", "none", "outcome", "refused"))
                .isEqualTo(1);
        assertThat(added(REQUESTS, "operation", "schema.graphql", "type", "none", "outcome", "success"))
                .isEqualTo(1);
    }

    @Test
    void poolAndProcessAreThere() {
        Exposition now = Exposition.read(metrics);

        assertThat(now.sum("agroal_active_count") + now.sum("agroal_available_count"))
                .isPositive();
        assertThat(now.sum("talkgraph_schema_current")).isEqualTo(1);
        assertThat(now.sum("jvm_memory_used_bytes")).isPositive();
        assertThat(now.sum("process_uptime_seconds")).isPositive();
        assertThat(now.count("http_server_")).isZero();
        assertThat(now.count("netty_")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void portOfTheApiTellsNothing(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void livenessDoesNotAskTheDatabase() {
        JsonPath health = given().get(live).jsonPath();

        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getList("checks")).isEmpty();
    }
}
