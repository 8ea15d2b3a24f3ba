package io.talkgraph.http.execution;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Several mutations in one request, where connections are few. */
@QuarkusTest
@TestProfile(MutationsTest.TwoConnections.class)
class MutationsTest {

    /** As many connections as there are workers: one that kept its own while it waits for a second would stop them all. */
    public static class TwoConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size", "2",
                    "quarkus.datasource.jdbc.min-size", "0",
                    "talkgraph.limits.execution.concurrent", "2");
        }
    }

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    @Test
    void payloadShowsWhatItsMutationCommitted() {
        JsonPath made =
                send("mutation { createOrganization(input: {name: \"Acme\"}) { organization { id version } } }");
        String id = made.getString("data.createOrganization.organization.id");
        int version = made.getInt("data.createOrganization.organization.version");

        JsonPath answer = send("mutation { %s %s %s %s }"
                .formatted(
                        update("first", id, version),
                        update("stale", id, version),
                        "other: createSpeaker(input: {name: \"Mary\"}) { speaker { name } }",
                        update("last", id, version + 1)));

        assertThat(answer.getString("data.first.organization.url")).isEqualTo("https://first.example");
        assertThat(answer.getInt("data.first.organization.version")).isEqualTo(version + 1);
        assertThat((Object) answer.get("data.stale")).isNull();
        assertThat(answer.getList("errors.path")).isEqualTo(List.of(List.of("stale")));
        assertThat(answer.getList("errors.extensions.code")).isEqualTo(List.of("CONFLICT"));
        assertThat(answer.getString("data.other.speaker.name")).isEqualTo("Mary");
        assertThat(answer.getString("data.last.organization.url")).isEqualTo("https://last.example");
        assertThat(answer.getInt("data.last.organization.version")).isEqualTo(version + 2);
    }

    private static String update(String alias, String id, int version) {
        return "%1$s: updateOrganization(input: {id: \"%2$s\", version: %3$d, url: \"https://%1$s.example\"}) { organization { url version } }"
                .formatted(alias, id, version);
    }

    @Test
    void mutationHoldsNoConnectionOfTheReadingBefore() throws Exception {
        int clients = 12;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<JsonPath>> answers = threads.invokeAll(
                    IntStream.range(0, clients)
                            .<java.util.concurrent.Callable<JsonPath>>mapToObj(
                                    client -> () -> send("mutation { %s %s %s }"
                                            .formatted(create(client, 1), create(client, 2), create(client, 3))))
                            .toList(),
                    60,
                    TimeUnit.SECONDS);

            for (Future<JsonPath> answer : answers) {
                assertThat(answer.isCancelled()).isFalse();
                assertThat(answer.get().getList("errors")).isNull();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String create(int client, int number) {
        return "m%2$d: createSpeaker(input: {name: \"Speaker %1$d of %2$d\"}) { speaker { id talks { totalCount } } }"
                .formatted(client, number);
    }

    private static JsonPath send(String mutation) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + Tokens.curator())
                .body(Map.of("query", mutation))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
