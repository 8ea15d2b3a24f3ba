package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Just below each limit a request is answered, just above it is refused with the name of the limit. */
@QuarkusTest
class LimitsTest {

    /** The limit, the most it allows, and a document that asks for so many. */
    static Stream<Arguments> limits() {
        return Stream.of(
                limit("depth", 15, LimitsTest::levels),
                limit("introspectionDepth", 20, n -> "{ __schema { types " + nested("ofType", n - 3) + " } }"),
                limit("fragmentDepth", 50, LimitsTest::fragments),
                limit("fields", 1000, n -> "{ talks(first: 0) { nodes {" + " title".repeat(n - 2) + " } } }"),
                limit("rootFields", 30, n -> "{ " + times(n, i -> "a" + i + ": __typename") + " }"),
                limit("aliases", 50, n -> "{ talks(first: 0) { nodes { " + times(n, i -> "a" + i + ": id") + " } } }"),
                limit(
                        "directives",
                        50,
                        n -> "{ talks(first: 0) { nodes {" + " id @include(if: true)".repeat(n) + " } } }"),
                limit("tokens", 10_000, LimitsTest::tokens),
                limit("characters", 100_000, n -> "{ __typename }" + " ".repeat(n - "{ __typename }".length())),
                // 100 talks of 5 speakers each: 1 + 100 * (1 + 5 * (1 + 1 + n)) points.
                limit("cost", 97, 50_000, n -> speakersOfTalks(100, n)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void justBelowIsAnsweredAndJustAboveIsRefused(String limit, int most, int allowed, IntFunction<String> document) {
        JsonPath below = ask(document.apply(most));
        JsonPath above = ask(document.apply(most + 1));

        assertThat(below.getString("errors")).isNull();
        assertThat(above.getString("data")).isNull();
        assertThat(above.getList("errors")).hasSize(1);
        assertThat(above.getString("errors[0].message")).contains(String.valueOf(allowed));
        assertThat(above.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(above.getString("errors[0].extensions.limit")).isEqualTo(limit);
        assertThat(above.getLong("errors[0].extensions.found")).isGreaterThan(allowed);
        assertThat(above.getLong("errors[0].extensions.allowed")).isEqualTo(allowed);
    }

    @Test
    void nestedValuesAreReadUntilTheGrammarIsTooDeep() {
        JsonPath below = ask(nestedValue(200));
        JsonPath above = ask(nestedValue(300));

        // It is no list of lists, but it could be read.
        assertThat(below.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(above.getString("errors[0].extensions.limit")).isEqualTo("grammarDepth");
        assertThat(above.getInt("errors[0].locations[0].line")).isEqualTo(1);
    }

    @Test
    void bodyMayHaveAMebibyte() {
        String body = "{\"query\": \"{ __typename }\", \"variables\": {\"x\": \"%s\"}}";
        int frame = body.length() - "%s".length();

        post(body.replace("%s", "x".repeat(1_048_576 - frame)), 200);
        JsonPath refused = post(body.replace("%s", "x".repeat(1_048_577 - frame)), 413);

        assertThat(refused.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(refused.getString("errors[0].extensions.limit")).isEqualTo("bodySize");
        assertThat(refused.getInt("errors[0].extensions.found")).isEqualTo(1_048_577);
        assertThat(refused.getInt("errors[0].extensions.allowed")).isEqualTo(1_048_576);
    }

    @Test
    void toolsMayAskForTheWholeSchema() {
        JsonPath schema = ask(Introspection.QUERY);

        assertThat(schema.getString("errors")).isNull();
        assertThat(schema.getList("data.__schema.types.name", String.class)).contains("Query", "Talk");
    }

    @Test
    void introspectionNamesTheDirectivesThatWork() {
        assertThat(ask(Introspection.QUERY).getList("data.__schema.directives.name", String.class))
                .containsExactlyInAnyOrder("skip", "include", "deprecated", "specifiedBy");
        assertThat(ask("{ ... @defer { __typename } }").getString("errors[0].message"))
                .contains("no directive @defer");
        assertThat(ask("query @experimental_disableErrorPropagation { __typename }")
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void introspectionFollowsNoCircles() {
        JsonPath refused = ask("{ __schema { types { fields { type { fields { name } } } } } }");
        JsonPath hidden = ask(
                "{ __type(name: \"Talk\") { ...a } } fragment a on __Type { fields { type { ...b } } } fragment b on __Type { interfaces { possibleTypes { name } } }");

        assertThat(refused.getString("errors[0].extensions.limit")).isEqualTo("introspectionCycles");
        assertThat(hidden.getString("errors[0].extensions.limit")).isEqualTo("introspectionCycles");
    }

    @Test
    void levelIsNamedByItsPlace() {
        JsonPath refused = ask(levels(20).replace("__typename", "\n__typename"));

        assertThat(refused.getInt("errors[0].locations[0].line")).isEqualTo(2);
    }

    @Test
    void eachOperationIsMeasuredByItself() {
        String fits = "query A { " + times(30, i -> "a" + i + ": __typename") + " }";

        assertThat(ask(fits + fits.replace("query A", "query B"), Map.of("operationName", "B"))
                        .getString("errors"))
                .isNull();
        assertThat(ask("{ __typename } " + fits.replace("query A", "query B").replace("}", "b: __typename }"))
                        .getString("errors[0].extensions.limit"))
                .isEqualTo("rootFields");
    }

    private static Arguments limit(String name, int allowed, IntFunction<String> document) {
        return limit(name, allowed, allowed, document);
    }

    private static Arguments limit(String name, int most, int allowed, IntFunction<String> document) {
        return Arguments.of(name, most, allowed, document);
    }

    static String times(int n, IntFunction<String> each) {
        return IntStream.range(0, n).mapToObj(each).collect(Collectors.joining(" "));
    }

    private static String nested(String field, int n) {
        return ("{ " + field + " ").repeat(n) + "{ name }" + " }".repeat(n);
    }

    /** Conferences of talks of conferences ... with a field at level n. */
    static String levels(int n) {
        StringBuilder document = new StringBuilder("{ ");
        String[] path = {"talks(first: 1) { ", "nodes { ", "conference { "};
        for (int i = 0; i < n - 1; i++) {
            document.append(path[i % path.length]);
        }
        return document.append("__typename ").append("} ".repeat(n)).toString();
    }

    private static String fragments(int n) {
        return "{ ...f1 } "
                + times(n - 1, i -> "fragment f" + (i + 1) + " on Query { ...f" + (i + 2) + " }")
                + " fragment f" + n + " on Query { __typename }";
    }

    /** 22 tokens around a list of strings. */
    private static String tokens(int n) {
        return "{ talks(first: 0, filter: {track: [" + "\"a\" ".repeat(n - 22) + "]}) { nodes { id } } }";
    }

    static String speakersOfTalks(int talks, int talksOfSpeaker) {
        return "{ talks(first: " + talks + ") { nodes { speakers { talks(first: " + talksOfSpeaker
                + ") { nodes { id } } } } } }";
    }

    private static String nestedValue(int n) {
        return "{ talks(filter: {track: " + "[".repeat(n) + "]".repeat(n) + "}) { totalCount } }";
    }

    private static JsonPath ask(String document) {
        return ask(document, Map.of());
    }

    private static JsonPath ask(String document, Map<String, Object> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("query", document);
        return given().contentType("application/json")
                .body(request)
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath post(String body, int status) {
        return given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
