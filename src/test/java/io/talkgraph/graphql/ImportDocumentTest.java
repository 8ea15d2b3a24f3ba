package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** The mutation importDocument, from the outside. */
@QuarkusTest
class ImportDocumentTest {

    private static final String ALL =
            """
            format dryRun report { slug title talks { nodes { title } } } lines { destination lines }
            conferences { ...n } talks { ...n } speakers { ...n } organizations { ...n } projects { ...n } themes { ...n }
            warnings { severity line column message excerpt }""";

    private static final String REPORT =
            """
            ---
            title: Two days at the harbour
            conference: Harbour Conf 2031
            ---

            ## Ropes and volumes - Edda Quist, Engineer, Tidewater

            Volumes are tied with ropes.

            ## Knots - Bo Lind, Tidewater

            A knot holds 3 tons.
            """;

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static JsonPath imported(Map<String, ?> input) {
        JsonPath answer = sendImport(input);
        assertThat(answer.getList("errors")).isNull();
        return answer.setRootPath("data.importDocument");
    }

    private static JsonPath sendImport(Map<String, ?> input) {
        return send(
                "mutation ($input: ImportDocumentInput!) { importDocument(input: $input) { " + ALL
                        + " } } fragment n on ImportCount { created updated unchanged }",
                Map.of("input", input));
    }

    @Test
    void documentIsReadAndTold() {
        JsonPath answer = imported(Map.of("name", "harbour.md", "content", REPORT));

        assertThat(answer.getString("format")).isEqualTo("TRIP_REPORT");
        assertThat(answer.getBoolean("dryRun")).isFalse();
        assertThat(answer.getString("report.title")).isEqualTo("Two days at the harbour");
        assertThat(answer.getList("report.talks.nodes.title")).containsExactly("Ropes and volumes", "Knots");
        assertThat(answer.getMap("talks")).isEqualTo(Map.of("created", 2, "updated", 0, "unchanged", 0));
        assertThat(answer.getMap("speakers")).isEqualTo(Map.of("created", 2, "updated", 0, "unchanged", 0));
        assertThat(answer.getMap("organizations")).isEqualTo(Map.of("created", 1, "updated", 0, "unchanged", 0));
        assertThat(answer.getList("lines.lines", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("the document has eight lines that are not blank")
                .isEqualTo(8);

        JsonPath again = imported(Map.of("name", "harbour.md", "content", REPORT));
        assertThat(again.getMap("talks")).isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 2));
        assertThat(again.getString("report.slug")).isEqualTo(answer.getString("report.slug"));
    }

    @Test
    void dryRunTellsAndChangesNothing() {
        JsonPath answer = imported(Map.of("name", "harbour.md", "content", REPORT, "dryRun", true));

        assertThat(answer.getBoolean("dryRun")).isTrue();
        assertThat(answer.getMap("talks")).isEqualTo(Map.of("created", 2, "updated", 0, "unchanged", 0));
        assertThat(answer.getString("report")).isNull();
        assertThat(ask("{ talks { totalCount } conferences { totalCount } }").getMap(""))
                .isEqualTo(Map.of("talks", Map.of("totalCount", 0), "conferences", Map.of("totalCount", 0)));
    }

    @Test
    void rejectedDocumentSaysWhereAndChangesNothing() {
        String catalogue = "{\"format\": \"talkgraph-catalog\", \"version\": 1,\n \"catalogue\": {\"talkz\": []}}";

        JsonPath refused = assertRefused(
                sendImport(Map.of("name", "c.json", "content", catalogue, "format", "CATALOG")), "BAD_USER_INPUT");
        assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.content");
        assertThat(refused.getInt("errors[0].extensions.line")).isEqualTo(2);
        assertThat(refused.getInt("errors[0].extensions.column")).isPositive();

        JsonPath binary = assertRefused(
                sendImport(Map.of("name", "a.md", "content", "# One\n\nTwo \u0000 three")), "BAD_USER_INPUT");
        assertThat(binary.getInt("errors[0].extensions.line")).isEqualTo(3);
        assertThat(binary.getInt("errors[0].extensions.column")).isEqualTo(5);
        assertRefused(sendImport(Map.of("name", "a.md", "content", " \n ")), "BAD_USER_INPUT");
        assertRefused(sendImport(Map.of("name", "a.md", "content", REPORT, "format", "ICALENDAR")), "BAD_USER_INPUT");
        assertThat(ask("{ talks { totalCount } reports { totalCount } }").getInt("reports.totalCount"))
                .isZero();
    }

    @Test
    void argumentsAreValidated() {
        JsonPath name = assertRefused(sendImport(Map.of("name", "  ", "content", REPORT)), "BAD_USER_INPUT");
        assertThat(name.getString("errors[0].extensions.argument")).isEqualTo("input.name");
        JsonPath conference = assertRefused(
                sendImport(Map.of("name", "a.md", "content", REPORT, "conference", "Harbour\u202E 2031")),
                "BAD_USER_INPUT");
        assertThat(conference.getString("errors[0].extensions.argument")).isEqualTo("input.conference");
    }

    @Test
    void onlyCuratorsImport() {
        String body =
                "{\"query\": \"mutation { importDocument(input: {name: \\\"a.md\\\", content: \\\"x\\\"}) { format } }\"}";

        given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", org.hamcrest.Matchers.equalTo("UNAUTHENTICATED"));
    }

    @Test
    void conferenceOfTheCatalogueIsNamedByItsSlugOrItsNewName() {
        change(
                "createConference",
                "conference { id }",
                Map.of("name", "Dockside Days of 2031", "slug", "dockside-2031", "city", "Oslo"));
        String unsaid = REPORT.replace("conference: Harbour Conf 2031\n", "");

        JsonPath bySlug = imported(Map.of("name", "a.md", "content", unsaid, "conference", "dockside-2031"));
        JsonPath byName = imported(Map.of("name", "a.md", "content", unsaid, "conference", "dockside days of 2031"));

        assertThat(bySlug.getMap("talks")).isEqualTo(Map.of("created", 2, "updated", 0, "unchanged", 0));
        assertThat(byName.getMap("talks")).isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 2));
        assertThat(byName.getList("warnings.message"))
                .noneMatch(text -> text.toString().contains("A curator set"));
        assertThat(ask("{ conferences { nodes { name series city talks { totalCount } } } }")
                        .getList("conferences.nodes"))
                .isEqualTo(List.of(Curator.input(
                        "name",
                        "Dockside Days of 2031",
                        "series",
                        null,
                        "city",
                        "Oslo",
                        "talks",
                        Map.of("totalCount", 2))));
    }

    @Test
    void trailNamesTheCuratorAndTheProgramForItsVocabulary() {
        imported(Map.of("name", "harbour.md", "content", REPORT));

        JsonPath trail = send("{ changes(first: 100) { nodes { by action kind slug } } }", Map.of())
                .setRootPath("data.changes");

        assertThat(trail.getList("nodes.findAll { it.by != 'operator' }.kind", String.class))
                .containsExactlyInAnyOrder(
                        "REPORT", "CONFERENCE", "TALK", "TALK", "SPEAKER", "SPEAKER", "ORGANIZATION");
        assertThat(trail.getList("nodes.findAll { it.by == 'operator' }.kind", String.class))
                .isNotEmpty()
                .isSubsetOf("THEME", "PROJECT", "ORGANIZATION");
    }
}
