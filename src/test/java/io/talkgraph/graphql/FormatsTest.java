package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Each format goes in by the API and each one that is written comes out: the way through all libraries, in any process. */
@QuarkusTest
class FormatsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private static final String IMPORT =
            """
            mutation ($name: String!, $content: String!, $conference: String, $zone: String) {
                importDocument(input: {name: $name, content: $content, conference: $conference, timeZone: $zone}) {
                    format talks { created } conferences { created } projects { created } } }""";

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static JsonPath importOne(String file, String conference, String zone) throws IOException {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "name", Path.of(file).getFileName().toString(), "content", Files.readString(SAMPLES.resolve(file))));
        variables.put("conference", conference);
        variables.put("zone", zone);
        JsonPath answer = given().contentType("application/json")
                .auth()
                .oauth2(Tokens.curator())
                .body(Map.of("query", IMPORT, "variables", variables))
                .post("/graphql")
                .jsonPath();
        assertThat(answer.getList("errors")).isNull();
        return answer.setRootPath("data.importDocument");
    }

    /** The numbers are those of the titled events in the documents, without breaks and what was cancelled or declined. */
    @ParameterizedTest
    @CsvSource({
        "schedule-xml/pentabarf.xml, SCHEDULE_XML,  ,             Europe/Lisbon, 4",
        "schedule-json/frab.json,    SCHEDULE_JSON, ,             ,              4",
        "icalendar/sched.ics,        ICALENDAR,     ,             ,              1",
        "sessionize/all.json,        SESSIONIZE,    Harbour 2031, Europe/Lisbon, 2",
        "tripreport/bullets.md,      TRIP_REPORT,   ,             ,              3",
    })
    void talksComeFrom(String file, String format, String conference, String zone, int talks) throws IOException {
        JsonPath result = importOne(file, conference, zone);

        assertThat(result.getString("format")).isEqualTo(format);
        assertThat(result.getInt("talks.created")).isEqualTo(talks);
        assertThat(Client.ask("{ talks { totalCount } }").getInt("talks.totalCount"))
                .isEqualTo(talks);
    }

    @Test
    void projectsComeFromALandscape() throws IOException {
        JsonPath result = importOne("landscape/landscape.yml", null, null);

        assertThat(result.getString("format")).isEqualTo("LANDSCAPE");
        assertThat(Client.ask("{ project(slug: \"open-knot-agent\") { name maturity } }")
                        .getMap("project"))
                .containsEntry("name", "Open Knot Agent")
                .containsEntry("maturity", "INCUBATING");
    }

    @Test
    void conferencesComeFromAList() throws IOException {
        JsonPath result = importOne("confs-tech/general.json", null, null);

        assertThat(result.getString("format")).isEqualTo("CONFS_TECH");
        assertThat(Client.ask("{ conferences(filter: {year: [2018]}) { nodes { city country } } }")
                        .getList("conferences.nodes", Map.class))
                .containsExactly(Map.of("city", "Seattle", "country", "US"));
    }

    @ParameterizedTest
    @CsvSource({
        "schedule.xml, <schedule",
        "schedule.json, '\"schedule\"'",
        "talks.jsonld, '\"@context\"'",
    })
    void scheduleComesOut(String document, String mark) throws IOException {
        importOne("schedule-xml/pentabarf.xml", null, "Europe/Lisbon");
        String slug = Client.ask("{ conferences { nodes { slug } } }").getString("conferences.nodes[0].slug");

        String body = given().get("/conferences/" + slug + "/" + document)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(body).contains(mark, "Night watch");
    }

    @Test
    void calendarComesOut() throws IOException {
        importOne("icalendar/sched.ics", null, null);

        String calendar =
                given().get("/calendar.ics").then().statusCode(200).extract().asString();

        assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:Ropes that do not break");
    }
}
