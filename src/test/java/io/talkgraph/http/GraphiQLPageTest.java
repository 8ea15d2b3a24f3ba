package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Reports;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** GraphiQL as a visitor meets it. */
@QuarkusTest
class GraphiQLPageTest {

    @Inject
    Database database;

    @Inject
    ImportService imports;

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
        String query = given().get("/graphiql/default.graphql").asString();

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

    private void importShippedReports() throws IOException {
        Reports.shipped()
                .forEach((name, bytes) ->
                        imports.run(ImportSource.of(name, bytes, null), ImportFormat.TRIP_REPORT, false));
    }
}
