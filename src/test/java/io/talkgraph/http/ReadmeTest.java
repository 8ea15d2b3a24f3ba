package io.talkgraph.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Imports;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The README tells the truth: its query, asked of the shipped reports, has the answer it shows. */
@QuarkusTest
class ReadmeTest {

    private final Database database = new Database();

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void queryHasTheAnswerThatIsShown() throws IOException {
        database.clear();
        Imports.all(Reports.shipped());
        String readme = Files.readString(Path.of("README.md"));

        String answer = given().contentType("application/json")
                .body(json.writeValueAsString(Map.of("query", block(readme, "graphql"))))
                .post("/graphql")
                .asString();

        JsonNode shown = json.readTree(block(readme, "json"));
        assertThat(json.readTree(answer)).isEqualTo(shown);
    }

    private static String block(String readme, String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(matcher.find()).as("a block of " + language).isTrue();
        return matcher.group(1);
    }
}
