package io.talkgraph.observing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.talkgraph.operations.LocalPostgres;
import io.talkgraph.testsupport.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged service as it runs in a container: logs as JSON, and traces to a collector by OTLP. */
@Tag("processes")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stops processes by signals")
class JsonLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Queue<String> EXPORTED = new ConcurrentLinkedQueue<>();

    private static String database = "";
    private static HttpServer collector;

    @BeforeAll
    static void startCollectorAndDatabase() throws IOException, SQLException {
        database = LocalPostgres.createDatabase(
                LocalPostgres.startTemporary(),
                "talkgraph_json_log_it_" + ProcessHandle.current().pid());
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            // Texts stand in protobuf as they are.
            byte[] body = exchange.getRequestBody().readAllBytes();
            EXPORTED.add(exchange.getRequestHeaders().getFirst("Content-Type") + "\n"
                    + new String(body, StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterAll
    static void stopCollector() {
        collector.stop(0);
    }

    @Test
    void eachLineIsJsonAndTracesReachTheCollector() throws Exception {
        Map<String, String> settings = Map.of(
                "quarkus.log.console.json.enabled",
                "true",
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.exporter.otlp.endpoint",
                "http://localhost:" + collector.getAddress().getPort(),
                "quarkus.otel.bsp.schedule.delay",
                "100ms");
        Replica replica = Replica.start("json", database, settings);
        try (replica) {
            assertThat(replica.ask("query InContainer { talks { nodes { title } } }"))
                    .contains("\"data\"");
            Await.that("the trace is told", () -> EXPORTED.stream().anyMatch(each -> each.contains("InContainer")));
        }

        String exported = String.join("\n", EXPORTED);
        assertThat(exported)
                .contains("application/x-protobuf", "query InContainer", "Query.talks pages", "talkgraph")
                .doesNotContain("nodes { title }");
        List<JsonNode> lines = lines(replica);
        List<JsonNode> access = lines.stream()
                .filter(line -> line.path("loggerName").asText().equals("io.talkgraph.access"))
                .toList();
        assertThat(access).hasSize(1);
        JsonNode line = access.get(0);
        assertThat(line.path("level").asText()).isEqualTo("INFO");
        assertThat(line.at("/mdc/operation").asText()).isEqualTo("InContainer");
        assertThat(line.at("/mdc/outcome").asText()).isEqualTo("success");
        assertThat(line.at("/mdc/status").asText()).isEqualTo("200");
        assertThat(line.at("/mdc/traceId").asText()).matches("[0-9a-f]{32}");
    }

    /** All lines of its log; each must be JSON. */
    private static List<JsonNode> lines(Replica replica) throws IOException {
        return replica.log()
                .lines()
                .map(line -> {
                    try {
                        return JSON.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError("No JSON: " + line, e);
                    }
                })
                .toList();
    }

    @Test
    void accessLinesCanBeTurnedOff() throws Exception {
        Replica replica =
                Replica.start("quiet", database, Map.of("QUARKUS_LOG_CATEGORY__IO_TALKGRAPH_ACCESS__LEVEL", "OFF"));
        try (replica) {
            assertThat(replica.ask("query Quiet { __typename }")).contains("\"data\"");
        }

        assertThat(replica.log()).contains("talkgraph").doesNotContain("Quiet");
    }
}
