package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.talkgraph.testsupport.Tokens;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.sql.DataSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Which requests are answered without asking the database: a hit executes no statement. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class CachedAnswersTest {

    private static final String COUNT = "query ($first: Int) { speakers(first: $first) { totalCount } }";

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    @Inject
    DataSource database;

    @BeforeEach
    void twoSpeakers() {
        catalogue.change("truncate speaker cascade;"
                + " insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana'), ('bob', 'Bob', 'bob')");
    }

    @Test
    void sameQuestionIsAskedOnce() {
        Map<String, Object> request = Map.of("query", COUNT, "variables", Map.of("first", 1));
        assertThat(statements(() -> post(given(), request))).isEqualTo(1);
        Response[] hit = new Response[1];
        assertThat(statements(() -> hit[0] = post(given(), request))).isZero();

        assertThat(hit[0].jsonPath().getInt("data.speakers.totalCount")).isEqualTo(2);
        assertThat(hit[0].statusCode()).isEqualTo(200);
    }

    @Test
    void changeIsSeen() {
        Map<String, Object> request = Map.of("query", COUNT);
        post(given(), request);
        catalogue.change("delete from speaker where slug = 'bob'");

        assertThat(post(given(), request).jsonPath().getInt("data.speakers.totalCount"))
                .isEqualTo(1);
        assertThat(statements(() -> post(given(), request))).isZero();
    }

    @Test
    void postAndGetShareAnswers() {
        post(given(), Map.of("query", COUNT));

        assertThat(statements(() -> given().queryParam("query", COUNT).get("/graphql")))
                .isZero();
    }

    @Test
    void otherDocumentsVariablesAndOperationsAreOtherQuestions() {
        String two = "query A { speakers { totalCount } } query B { speakers { nodes { slug } } }";
        List<Map<String, Object>> requests = List.of(
                Map.of("query", COUNT),
                Map.of("query", COUNT, "variables", Map.of("first", 1)),
                Map.of("query", COUNT, "variables", Map.of("first", 2)),
                Map.of("query", COUNT + " "),
                Map.of("query", two, "operationName", "A"),
                Map.of("query", two, "operationName", "B"));

        for (Map<String, Object> request : requests) {
            assertThat(statements(() -> post(given(), request))).isEqualTo(1);
        }
        assertThat(post(given(), requests.get(5)).jsonPath().getList("data.speakers.nodes.slug"))
                .containsExactly("ana", "bob");
    }

    @Test
    void orderOfVariablesSaysNothing() {
        String query = "query ($a: Int, $b: String) { speakers(first: $a, after: $b) { totalCount } }";
        send("{\"query\": \"%s\", \"variables\": {\"a\": 1, \"b\": null}}".formatted(query.replace("\"", "\\\"")));

        assertThat(statements(
                        () -> send("{\"variables\": {\"b\": null, \"a\": 1}, \"query\": \"%s\"}".formatted(query))))
                .isZero();
    }

    @Test
    void errorsAreNotKept() {
        Map<String, Object> request =
                Map.of("query", "{ speakers { totalCount } talks(after: \"wrong\") { nodes { slug } } }");
        assertThat(post(given(), request).jsonPath().getList("errors")).hasSize(1);

        assertThat(statements(() -> post(given(), request))).isPositive();
    }

    @Test
    void requestsWithATokenAreNeitherKeptNorServed() {
        Map<String, Object> request = Map.of("query", COUNT);
        post(given().header("Authorization", "Bearer " + Tokens.curator()), request);
        assertThat(statements(() -> post(given(), request))).isEqualTo(1);

        assertThat(statements(() -> post(given().header("Authorization", "Bearer " + Tokens.curator()), request)))
                .isEqualTo(1);
    }

    @Test
    void requestsWithOtherExtensionsAreNeitherKeptNorServed() {
        Map<String, Object> request = Map.of("query", COUNT, "extensions", Map.of("cost", true));
        post(given(), request);
        post(given(), Map.of("query", COUNT));

        assertThat(statements(() -> post(given(), request))).isEqualTo(1);
    }

    @Test
    void equalQuestionsAtTheSameTimeAreAskedOnce() throws SQLException {
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        sessions.getStatistics().clear();
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("lock table speaker in access exclusive mode");
            for (int i = 0; i < 5; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> post(given(), Map.of("query", COUNT))));
            }
            Catalogue.await("somebody waits", () -> !"0"
                    .equals(catalogue.ask(
                            "select count(*) from pg_locks where not granted and relation = 'speaker'::regclass")));
            writer.rollback();
            writer.setAutoCommit(true);
        }

        assertThat(answers).allSatisfy(each -> assertThat(each.join().jsonPath().getInt("data.speakers.totalCount"))
                .isEqualTo(2));
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void compressedAnswerIsTheSame() throws IOException {
        catalogue.change("insert into speaker (slug, name, name_key) select x, x, x from"
                + " (select 'speaker-' || n x from generate_series(1, 90) n) x");
        String query = "{ speakers(first: 100) { nodes { slug } } }";
        byte[] plain = Raw.get(query, null).body();

        for (int i = 0; i < 2; i++) {
            Raw compressed = Raw.get(query, "br, gzip");
            assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
            assertThat(compressed.body().length).isLessThan(plain.length / 2);
            assertThat(compressed.unzipped()).isEqualTo(plain);
        }
        assertThat(Raw.get(query, "gzip;q=0").body()).isEqualTo(plain);
    }

    private long statements(Supplier<Response> request) {
        sessions.getStatistics().clear();
        assertThat(request.get().statusCode()).isEqualTo(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private static Response post(RequestSpecification request, Map<String, Object> body) {
        return request.contentType("application/json").body(body).post("/graphql");
    }

    private static Response send(String body) {
        return given().contentType("application/json").body(body).post("/graphql");
    }
}
