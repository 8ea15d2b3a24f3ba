package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Imports;
import io.talkgraph.testsupport.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** GraphiQL as a visitor meets it. */
@QuarkusTest
class GraphiQLPageTest {

    private final Database database = new Database();

    @Test
    void pageLoadsOnlyFilesOfThisServer() {
        String page = given().get("/graphiql/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();

        Matcher file = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page);
        List<String> files = file.results().map(result -> result.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(5).allSatisfy(name -> {
            assertThat(name).doesNotContain("//");
            given().get("/graphiql/" + name).then().statusCode(200);
        });
    }

    @Test
    void addressWithoutASlashLeadsToThePage() {
        given().redirects()
                .follow(false)
                .get("/graphiql")
                .then()
                .statusCode(302)
                .header("Location", "/graphiql/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "page.js", "page.css"})
    void ownFilesComeBeforeThoseOfSmallRye(String file) {
        assertThat(given().get("/graphiql/" + file).asString()).doesNotContain("SmallRye");
    }

    @Test
    void defaultQueryTellsWhoSpokeAboutIstioAndWhichWordsSaySo() throws IOException {
        database.clear();
        importShippedReports();
        String query = given().get("/graphiql/examples/who-said-what.graphql").asString();

        JsonPath answer = given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.project.name")).isEqualTo("Istio");
        assertThat(answer.getInt("data.project.talks.totalCount")).isPositive();
        List<List<String>> quotes = answer.getList("data.project.talks.nodes.projectMentions.quote");
        assertThat(quotes)
                .isNotEmpty()
                .allSatisfy(ofTalk -> assertThat(ofTalk).isNotEmpty().allMatch(quote -> quote.contains("Istio")));
    }

    @Test
    void everyExampleIsOffered() throws IOException {
        List<String> offered =
                given().get("/graphiql/examples/index.json").jsonPath().getList("$");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphiql/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("[.].*", "")))
                    .filteredOn(name -> !name.equals("index"))
                    .containsExactlyInAnyOrderElementsOf(offered);
        }
    }

    @Test
    void everyExampleHasAnAnswer() throws IOException {
        database.clear();
        importShippedReports();
        List<String> names =
                given().get("/graphiql/examples/index.json").jsonPath().getList("$");

        for (String name : names) {
            String query =
                    given().get("/graphiql/examples/" + name + ".graphql").asString();
            assertThat(query).as(name).matches("(?s)# [A-Z][^\n]*\n# [^\n]{10,}\n\nquery [A-Z].*");
            JsonPath answer = given().contentType("application/json")
                    .body(Map.of("query", query))
                    .post("/graphql")
                    .jsonPath();
            assertThat(answer.getList("errors")).as(name).isNull();
            answer.getMap("data")
                    .forEach((field, value) ->
                            assertThat(leaves(value)).as(name + ": " + field).isNotEmpty());
        }
    }

    /** The values of an answer, without null, false and zero: an answer of nothing has none. */
    private static List<Object> leaves(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(each -> leaves(each).stream()).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> leaves(each).stream()).toList();
        }
        return value == null || value.equals(false) || value.equals(0) ? List.of() : List.of(value);
    }

    private void importShippedReports() throws IOException {
        Imports.all(Reports.shipped());
    }
}
