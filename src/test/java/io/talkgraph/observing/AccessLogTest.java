package io.talkgraph.observing;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.talkgraph.testsupport.Tokens;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The lines of the log that requests leave behind. */
@QuarkusTest
@TestProfile(ObservedProfile.class)
class AccessLogTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String ACCESS = "io.talkgraph.access";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Logger root = LogContext.getLogContext().getLogger("");
    private final Logger ours = LogContext.getLogContext().getLogger("io.talkgraph");
    private final Recorder recorder = new Recorder();

    /** Keeps records, and what a handler would write of them with all there is: message, context, trace. */
    private static final class Recorder extends ExtHandler {

        private final PatternFormatter formatter = new PatternFormatter("%c %s %X %e");
        private final Queue<ExtLogRecord> records = new ConcurrentLinkedQueue<>();
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            line.copyAll();
            records.add(line);
            lines.add(formatter.format(line));
        }

        List<ExtLogRecord> access() {
            return records.stream()
                    .filter(line -> line.getLoggerName().equals(ACCESS))
                    .toList();
        }
    }

    @BeforeEach
    void listen() {
        recorder.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    @AfterEach
    void listenNoLonger() {
        root.removeHandler(recorder);
        ours.setLevel(null);
    }

    private void awaitLines(int count) {
        Await.that(count + " access lines", () -> recorder.access().size() >= count);
    }

    @Test
    void oneLineTellsOneRequest() {
        String body = given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "query",
                        "query Lines { talks(first: 1) { nodes { id } } }",
                        "extensions",
                        Map.of("cost", true)))
                .post("/graphql")
                .asString();
        String cost = body.replaceFirst("(?s).*\"requestedQueryCost\":(\\d+).*", "$1");

        awaitLines(1);
        ExtLogRecord line = recorder.access().get(0);
        assertThat(line.getLevel()).isEqualTo(Level.INFO);
        assertThat(line.getMdcCopy())
                .containsEntry("operation", "Lines")
                .containsEntry("type", "query")
                .containsEntry("outcome", "success")
                .containsEntry("status", "200")
                .containsEntry("cost", cost)
                .containsEntry("cache", "bypass")
                .containsEntry("transport", "http")
                .containsEntry("bytes", Integer.toString(body.getBytes(UTF_8).length))
                .containsEntry("traceId", TRACE)
                .containsOnlyKeys(
                        "operation",
                        "type",
                        "outcome",
                        "status",
                        "cost",
                        "durationMs",
                        "bytes",
                        "cache",
                        "transport",
                        "traceId",
                        "spanId");
        assertThat(Double.parseDouble(line.getMdcCopy().get("durationMs"))).isPositive();
        assertThat(line.getMessage())
                .startsWith("operation=Lines type=query outcome=success status=200 cost=" + cost + " durationMs=")
                .doesNotContain("\n");
    }

    @Test
    void lineTellsWhatWasRefused() {
        given().contentType(ContentType.JSON).body("{").post("/graphql");
        given().get("/calendar.ics?project=%");

        awaitLines(2);
        assertThat(recorder.access())
                .extracting(line -> line.getMdcCopy().get("operation") + " "
                        + line.getMdcCopy().get("outcome") + " "
                        + line.getMdcCopy().get("status"))
                .containsExactly("anonymous refused 400", "calendar.ics refused 400");
    }

    @Test
    void nothingOfWhoAsksIsInAnyLine() throws IOException {
        ours.setLevel(Level.DEBUG);
        String name = "Ursula-Quist-0815";
        String token = Tokens.of(name, "reader");
        String query = "query Private($text: String!) { search(text: $text) { totalCount } }";
        Map<String, Object> request = Map.of("query", query, "variables", Map.of("text", name));
        given().header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", "203.0.113.77")
                .header("User-Agent", "agent of " + name)
                .header("Cookie", "session=" + name)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/graphql");
        given().header("Authorization", "Bearer " + token + "x")
                .contentType(ContentType.JSON)
                .body(request)
                .post("/graphql");
        given().queryParam("query", query)
                .queryParam("variables", "{\"text\":\"" + name + "\"}")
                .get("/graphql");
        given().queryParam("conference", name).get("/calendar.ics");
        given().get("/conferences/" + name + "/schedule.xml");
        sendRaw("GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nX-Evil: " + name
                + "\r\nReferer: http://x/?" + name + "\r\nConnection: close\r\n\r\n");
        // Refused before anybody of ours sees it.
        sendRaw("GET /graphql HTTP/1.1\r\nHost: localhost\r\nX-Evil: \u001b[2J" + name
                + "\r\nConnection: close\r\n\r\n");
        sendRaw("GET /conferences/a%0d%0aINFO%20forged" + name
                + "/schedule.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        awaitLines(7);
        assertThat(recorder.access()).hasSize(7);
        assertThat(recorder.access()).allSatisfy(line -> assertThat(line.getMdcCopy() + line.getMessage())
                .doesNotContain("127.0.0.1"));
        assertThat(recorder.lines).allSatisfy(line -> assertThat(line)
                .doesNotContain(name, token, "203.0.113.77", "search(text", "\u001b", "forged")
                .doesNotContainIgnoringCase("bearer ey"));
    }

    private void sendRaw(String request) throws IOException {
        try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 ");
        }
    }
}
