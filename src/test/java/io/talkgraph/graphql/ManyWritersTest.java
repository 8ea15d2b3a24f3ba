package io.talkgraph.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.testsupport.CatalogueStates;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import io.talkgraph.testsupport.Trail;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty curators make two hundred updates each, every second one of an entry that others change at the same time. What
 * was confirmed stands in the trail, what was refused does not, and the trail replayed is what there is.
 */
@QuarkusTest
class ManyWritersTest {

    private static final int WRITERS = 50;
    private static final int UPDATES = 200;

    /** Entries that all of them change. */
    private static final int SHARED = 5;

    private final Database database = new Database();

    @Inject
    Trail trail;

    @Inject
    CatalogueStates states;

    @Inject
    ObjectMapper json;

    @TestHTTPResource("/graphql")
    URI endpoint;

    /** Ten thousand requests: a light client, and one token. */
    private final HttpClient http = HttpClient.newHttpClient();

    private final String token = Tokens.curator();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    /** An update that was sent: the entry, the version it named, the name it gave, and what became of it. */
    private record Sent(String id, int version, String name, boolean confirmed) {}

    /** An entry as a writer knows it. */
    private record Known(String id, int version) {}

    @Test
    void trailReplayedIsWhatThereIs() throws Exception {
        List<Known> shared = new ArrayList<>();
        for (int i = 0; i < SHARED; i++) {
            shared.add(made("Shared " + i));
        }
        List<Future<List<Sent>>> writers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(threads.submit(() -> write(writer, new ArrayList<>(shared))));
            }
            List<Sent> sent = new ArrayList<>();
            for (Future<List<Sent>> writer : writers) {
                sent.addAll(writer.get(9, TimeUnit.MINUTES));
            }
            check(sent);
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(List<Sent> sent) {
        assertThat(sent).hasSize(WRITERS * UPDATES);
        List<Sent> confirmed = sent.stream().filter(Sent::confirmed).toList();
        assertThat(confirmed)
                .as("all updates of entries that nobody else changes, and some of the others")
                .hasSizeBetween(WRITERS * UPDATES / 2 + 1, WRITERS * UPDATES - 1);
        assertThat(confirmed)
                .extracting(each -> List.of(each.id(), each.version()))
                .as("who was first with a version")
                .doesNotHaveDuplicates();
        assertThat(trail.after(0))
                .filteredOn(row -> row.action().equals("UPDATED"))
                .extracting(row -> row.entry() + " " + row.after().get("name"))
                .containsExactlyInAnyOrderElementsOf(confirmed.stream()
                        .map(each -> NodeId.parse(each.id()).orElseThrow().key() + " " + each.name())
                        .toList());
        assertThat(states.differences(trail)).isEmpty();
    }

    /** Every writer has an entry of its own and changes it and a shared one in turn. */
    private List<Sent> write(int writer, List<Known> shared) throws Exception {
        Known own = made("Own " + writer);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            String name = "Name " + i + " by " + writer;
            if (i % 2 == 0) {
                own = update(own, name, sent);
            } else {
                int place = (writer + i / 2) % SHARED;
                shared.set(place, update(shared.get(place), name, sent));
            }
        }
        return sent;
    }

    private Known made(String name) throws Exception {
        JsonNode made = send("create", Map.of("name", name)).at("/data/changed/speaker");
        return new Known(made.get("id").asText(), made.get("version").asInt());
    }

    /** The name and no other ones: each former name would stay as an alias. */
    private Known update(Known known, String name, List<Sent> sent) throws Exception {
        JsonNode answer = send(
                "update", Map.of("id", known.id(), "version", known.version(), "name", name, "aliases", List.of()));
        boolean confirmed = !answer.has("errors");
        sent.add(new Sent(known.id(), known.version(), name, confirmed));
        if (confirmed) {
            return new Known(
                    known.id(), answer.at("/data/changed/speaker/version").asInt());
        }
        JsonNode error = answer.at("/errors/0/extensions");
        assertThat(error.path("code").asText()).as(answer.toString()).isEqualTo("CONFLICT");
        // Somebody else was first: the error says what to send next.
        return new Known(known.id(), error.get("currentVersion").asInt());
    }

    private JsonNode send(String act, Map<String, ?> input) throws Exception {
        String type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "SpeakerInput";
        String document = "mutation ($input: %s!) { changed: %sSpeaker(input: $input) { speaker { id version } } }"
                .formatted(type, act);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(
                        json.writeValueAsString(Map.of("query", document, "variables", Map.of("input", input)))))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }
}
