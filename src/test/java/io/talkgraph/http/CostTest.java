package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What operations cost, computed by hand from the rules in src/docs/api.md. */
@QuarkusTest
class CostTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    { __typename }                                                          | 0
                    { __schema { types { fields { name } } } }                              | 0
                    # An object is a point, a scalar none, and what is asked for twice counts once.
                    { talk(slug: "t") { id title kind } }                                   | 1
                    { talk(slug: "t") { id } talk(slug: "t") { conference { name } } }      | 2
                    { a: talk(slug: "t") { id } b: talk(slug: "u") { id } }                 | 2
                    # A list is a point and its entries; 20 of them unless it is said.
                    { talks { nodes { id } } }                                              | 21
                    { talks(first: 7) { nodes { id } } }                                    | 8
                    { talks(last: 7) { edges { cursor node { id } } pageInfo { endCursor } } } | 8
                    { talks(first: 0) { nodes { id } } }                                    | 1
                    { talks(first: null) { nodes { id } } }                                 | 21
                    { talks(first: -4) { nodes { id } } }                                   | 1
                    # Nobody reads the rows of a list that is only counted.
                    { talks { totalCount } }                                                | 6
                    { talks { totalCount nodes { id } } }                                   | 26
                    # Lists in lists multiply: 1 + 10 * (1 + 1 + 3 * (1 + 1)).
                    { talks(first: 10) { nodes { conference { talks(first: 2) { nodes { id } } } } } } | 51
                    # Lists without paging have 5 entries: 1 + 10 * (1 + 5 * 1 + 5 * (1 + 1)).
                    { talks(first: 10) { nodes { links { url } appearances { speaker { id } } } } } | 161
                    { nodes(ids: ["a", "b", "c"]) { id } }                                  | 3
                    # Of the types an entry may have the dearest counts: 1 + 1 + 5.
                    { node(id: "x") { id ... on Talk { conference { id } links { url } } ... on Theme { parent { id } } } } | 7
                    # What is skipped counts as if it were there.
                    { talk(slug: "t") { id conference @skip(if: true) { id } } }            | 2
                    { ...f ...f } fragment f on Query { talk(slug: "t") { id } }            | 1""")
    void pointsAreThoseOfTheRules(String document, long points) {
        JsonPath answer = ask(document, Map.of());

        assertThat(answer.getLong("extensions.cost.requestedQueryCost")).isEqualTo(points);
        assertThat(answer.getLong("extensions.cost.maximumQueryCost")).isEqualTo(50_000);
    }

    @Test
    void nodesAreTheObjectsAmongThePoints() {
        JsonPath answer = ask("{ talks(first: 3) { totalCount nodes { conference { name } } } }", Map.of());

        // The list and its count are work, the talks and their conferences are objects.
        assertThat(answer.getLong("extensions.cost.requestedQueryCost")).isEqualTo(1 + 5 + 3 + 3);
        assertThat(answer.getLong("extensions.cost.nodeCount")).isEqualTo(3 + 3);
        assertThat(answer.getInt("extensions.cost.depth")).isEqualTo(4);
        assertThat(answer.getInt("extensions.cost.maximumDepth")).isEqualTo(15);
    }

    @Test
    void variablesAndTheirDefaultsCount() {
        String document = "query ($n: Int = 9) { talks(first: $n) { nodes { id } } }";

        assertThat(points(document, Map.of("n", 4))).isEqualTo(5);
        assertThat(points(document, Map.of())).isEqualTo(10);
        assertThat(points(document.replace(" = 9", ""), Map.of())).isEqualTo(21);
        assertThat(points("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", new String[] {"a", "b"})))
                .isEqualTo(2);
    }

    @Test
    void refusalSaysTheCostToo() {
        JsonPath refused = ask(LimitsTest.speakersOfTalks(100, 100), Map.of());

        assertThat(refused.getString("data")).isNull();
        assertThat(refused.getString("errors[0].extensions.limit")).isEqualTo("cost");
        assertThat(refused.getLong("errors[0].extensions.cost.requestedQueryCost"))
                .isEqualTo(1 + 100 * (1 + 5 * (1 + 1 + 100)));
        assertThat(refused.getLong("errors[0].extensions.found")).isEqualTo(51_101);
    }

    @Test
    void costIsToldToThoseWhoAsk() {
        given().contentType("application/json")
                .body(Map.of("query", "{ __typename }", "extensions", Map.of("cost", false)))
                .post("/graphql")
                .then()
                .body("extensions", org.hamcrest.Matchers.nullValue());
        given().queryParam("query", "{ talk(slug: \"t\") { id } }")
                .queryParam("extensions", "{\"cost\": true}")
                .get("/graphql")
                .then()
                .body("extensions.cost.requestedQueryCost", org.hamcrest.Matchers.equalTo(1));
    }

    /** What people ask who mean well: from 117 to 16,606 points, and twice that would still be answered. */
    static Stream<String> sensibleQueries() throws IOException {
        String everything =
                """
                title kind level language abstract date startsAt endsAt room track version
                conference { name city startDate }
                appearances { jobTitle speaker { name slug } organization { name slug } }
                speakers { name organizations { name } }
                projects { name maturity } themes { name parent { name } }
                projectMentions { quote source project { slug } report { title } }
                themeMentions { quote source theme { slug } report { title } }
                links { kind url } notes { text language report { title source } }
                figures { value unit label quote report { title } }""";
        return Stream.of(
                resource("/graphiql/examples/who-said-what.graphql"),
                readme(),
                "{ talks(first: 100) { totalCount pageInfo { endCursor hasNextPage } nodes { %s } } }"
                        .formatted(everything),
                "{ talk(slug: \"t\") { %s } }".formatted(everything),
                """
                { conference(slug: "c") { name city startDate endDate url figures { label value unit quote }
                    reports { title author source } speakers(first: 100) { totalCount nodes { name organizations { name } } }
                    talks(first: 100) { totalCount nodes { title track date links { url }
                      appearances { speaker { name } organization { name } } projects { name } themes { name } } } } }""",
                """
                { talks(first: 100) { totalCount nodes { speakers {
                    a: talks(first: 2) { nodes { notes { report { slug } } } }
                    b: talks(first: 3) { totalCount pageInfo { hasNextPage } nodes { slug } } } } } }""",
                "{ projects(first: 100) { nodes { name talks { totalCount nodes { title conference { name } } } } } }",
                "{ speakers(first: 100) { nodes { name conferences { name } talks(first: 20) { nodes { title } } } } }");
    }

    @ParameterizedTest
    @MethodSource("sensibleQueries")
    void sensibleQueriesHaveRoom(String document) {
        long points = ask(document, Map.of()).getLong("extensions.cost.requestedQueryCost");
        assertThat(points).isPositive().isLessThan(25_000);
    }

    private static String readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```graphql") + "```graphql".length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CostTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long points(String document, Map<String, Object> variables) {
        JsonPath answer = ask(document, variables);
        assertThat(answer.getString("errors")).isNull();
        return answer.getLong("extensions.cost.requestedQueryCost");
    }

    private static JsonPath ask(String document, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", document, "variables", variables, "extensions", Map.of("cost", true)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
