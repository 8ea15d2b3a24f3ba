package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** Fifty clients change one row: of each version one wins, the others learn what stands. */
@QuarkusTest
class OneRowManyClientsTest {

    private static final int CLIENTS = 50;
    private static final int ROUNDS = 4;
    private static final String SPEAKER = "speaker { id name version }";

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    @Test
    void exactlyOneWinsEachVersion() throws Exception {
        JsonPath standing = change("createSpeaker", SPEAKER, Map.of("name", "Ana"));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                List<JsonPath> answers = inOneRound(clients, standing, round);
                List<JsonPath> won = answers.stream()
                        .filter(answer -> answer.getList("errors") == null)
                        .toList();

                assertThat(won).hasSize(1);
                answers.stream()
                        .filter(answer -> answer.getList("errors") != null)
                        .forEach(answer -> assertThat(answer.getString("errors[0].extensions.code"))
                                .isEqualTo("CONFLICT"));
                standing = won.get(0).setRootPath("data.updateSpeaker");
                assertThat(Client.ask("{ speaker(slug: \"ana\") { name } }").getString("speaker.name"))
                        .isEqualTo(standing.getString("speaker.name"));
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<JsonPath> inOneRound(ExecutorService clients, JsonPath standing, int round) throws Exception {
        List<Future<JsonPath>> sent = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Map<String, Object> input = Map.of(
                    "id", standing.getString("speaker.id"),
                    "version", standing.getInt("speaker.version"),
                    "name", "Ana of " + client + " in round " + round);
            sent.add(clients.submit(() -> send("updateSpeaker", SPEAKER, input)));
        }
        List<JsonPath> answers = new ArrayList<>();
        for (Future<JsonPath> each : sent) {
            answers.add(each.get(2, TimeUnit.MINUTES));
        }
        return answers;
    }
}
