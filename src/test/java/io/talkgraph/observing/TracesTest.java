package io.talkgraph.observing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The spans of requests whose callers have a trace of their own. */
@QuarkusTest
@TestProfile(ObservedProfile.class)
class TracesTest {

    private static final String CALLER = "00f067aa0ba902b7";

    @Inject
    SpanCollector spans;

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Asks within a trace, as W3C Trace Context has it. */
    private static void ask(String trace, String query, Map<String, ?> variables) {
        given().header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    /** All spans of the trace, when that of the request has ended, which is the last one. */
    private List<SpanData> ended(String trace) {
        Await.that("the request has ended", () -> spans.ofTrace(trace).stream()
                .anyMatch(span -> span.getKind() == SpanKind.SERVER));
        return spans.ofTrace(trace);
    }

    private static SpanData only(List<SpanData> spans, Predicate<SpanData> right) {
        assertThat(spans.stream().filter(right)).as(spans.toString()).hasSize(1);
        return spans.stream().filter(right).findFirst().orElseThrow();
    }

    private static SpanData named(List<SpanData> spans, String name) {
        return only(spans, span -> span.getName().equals(name));
    }

    @Test
    void requestOperationBatchAndStatementAreInsideEachOther() {
        String trace = newTrace();
        ask(trace, "query Traced { talks { nodes { title } } }", Map.of());

        List<SpanData> all = ended(trace);
        SpanData request = only(all, span -> span.getKind() == SpanKind.SERVER);
        SpanData operation = named(all, "query Traced");
        SpanData batch = named(all, "Query.talks pages");
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(operation.getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(operation.getAttributes().get(AttributeKey.stringKey("graphql.operation.name")))
                .isEqualTo("Traced");
        assertThat(operation.getAttributes().get(AttributeKey.stringKey("graphql.operation.type")))
                .isEqualTo("query");
        assertThat(batch.getParentSpanId()).isEqualTo(operation.getSpanId());
        assertThat(batch.getAttributes().get(AttributeKey.longKey("talkgraph.keys")))
                .isEqualTo(1);
        assertThat(all)
                .filteredOn(span -> span.getKind() == SpanKind.CLIENT)
                .as("statements")
                .isNotEmpty()
                .anySatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(batch.getSpanId()));
    }

    @Test
    void requestsAtTheSameTimeKeepTheirOwnTraces() {
        List<String> traces = IntStream.range(0, 40).mapToObj(i -> newTrace()).toList();
        List<CompletableFuture<Void>> asked = IntStream.range(0, traces.size())
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> ask(traces.get(i), "query Own%d { talks { nodes { title } } }".formatted(i), Map.of())))
                .toList();
        asked.forEach(CompletableFuture::join);

        for (int i = 0; i < traces.size(); i++) {
            List<SpanData> all = ended(traces.get(i));
            SpanData request = only(all, span -> span.getKind() == SpanKind.SERVER);
            SpanData operation = named(all, "query Own" + i);
            assertThat(operation.getParentSpanId()).isEqualTo(request.getSpanId());
            assertThat(named(all, "Query.talks pages").getParentSpanId()).isEqualTo(operation.getSpanId());
        }
    }

    @Test
    void nothingThatAClientSaysIsInASpan() {
        String posted = newTrace();
        String secret = "Ursula-Quist-0815";
        ask(posted, "query Search($text: String!) { search(text: $text) { totalCount } }", Map.of("text", secret));
        String got = newTrace();
        given().header("traceparent", "00-" + got + "-" + CALLER + "-01")
                .header("Authorization", "Bearer " + Tokens.of(secret))
                .header("X-Forwarded-For", "203.0.113.77")
                .queryParam("query", "query Got($text: String!) { search(text: $text) { totalCount } }")
                .queryParam("variables", "{\"text\": \"" + secret + "\"}")
                .get("/graphql")
                .then()
                .statusCode(200);

        assertThat(ended(posted).toString()).doesNotContain(secret, "$text");
        assertThat(ended(got).toString()).doesNotContain(secret, "$text", "203.0.113.77", "127.0.0.1");
    }
}
