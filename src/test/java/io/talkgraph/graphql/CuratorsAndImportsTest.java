package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.input;
import static org.assertj.core.api.Assertions.assertThat;

/** What curators do stays when documents are imported again: the same one, the vocabulary, and an export from before. */
@QuarkusTest
class CuratorsAndImportsTest {

    private static final String NAME = "harbour.md";

    private static final String REPORT =
            """
            ---
            title: Two days at the harbour
            conference: Harbour Conf 2031
            ---

            ## Kubernetes without ropes - Edda Quist, Engineer, Tidewater

            Envoy and Harbor were on every slide, and a service mesh on none.
            Video: https://example.org/ropes

            ## Knots - Bo Lind, Tidewater Inc

            Keynote words on storage.
            """;

    private static final Map<String, ?> NOTHING_NEW = Map.of("created", 0, "updated", 0);

    private final Database database = new Database();

    @Inject
    DataSource dataSource;

    @Inject
    CatalogueExporter exporter;

    @BeforeEach
    void oneReport() {
        database.clear();
        imported(NAME, REPORT);
    }

    private static JsonPath imported(String name, String content) {
        return change(
                "importDocument",
                """
                conferences { created updated } talks { created updated } speakers { created updated }
                organizations { created updated } projects { created updated } themes { created updated }
                warnings { severity message excerpt }""",
                Map.of("name", name, "content", content));
    }

    private static void assertNothingChanges(JsonPath imported) {
        for (String kind : List.of("conferences", "talks", "speakers", "organizations", "projects", "themes")) {
            assertThat(imported.getMap(kind)).as(kind).isEqualTo(NOTHING_NEW);
        }
    }

    private static List<String> remarks(JsonPath imported, String words) {
        return imported.getList(
                "warnings.findAll { it.severity == 'INFO' && it.message.contains('" + words + "') }.excerpt");
    }

    /** The vocabulary is written once for each revision of it: as if a new release had come. */
    private void newRelease() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from vocabulary_state");
        }
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String id(String type, String slug) {
        return ask("{ " + type + "(slug: \"" + slug + "\") { id } }").getString(type + ".id");
    }

    private static void update(String type, String slug, Object... changes) {
        JsonPath entry = ask("{ " + type + "(slug: \"" + slug + "\") { id version } }");
        Map<String, Object> input = input(changes);
        input.put("id", entry.getString(type + ".id"));
        input.put("version", entry.getInt(type + ".version"));
        change("update" + Character.toUpperCase(type.charAt(0)) + type.substring(1), type + " { id }", input);
    }

    private static void delete(String type, String slug) {
        change("delete" + type, "id", Map.of("id", id(type.toLowerCase(java.util.Locale.ROOT), slug)));
    }

    private static void merge(String types, String type, String from, String into) {
        change("merge" + types, type + " { id }", Map.of("from", id(type, from), "into", id(type, into)));
    }

    private static List<String> slugs(String list) {
        return ask("{ " + list + "(first: 100) { nodes { slug } } }").getList(list + ".nodes.slug");
    }

    private static int count(String list) {
        return ask("{ " + list + " { totalCount } }").getInt(list + ".totalCount");
    }

    @Test
    void renamedEntriesAreFoundAgain() throws Exception {
        String before = export();
        int themes = count("themes");
        int projects = count("projects");
        update("conference", "harbour-conf-2031", "name", "Harbour Days", "city", null, "country", "NO");
        update("talk", "knots-harbour-conf-2031", "title", "Knots for everybody", "track", "Ropes");
        update("speaker", "bo-lind", "name", "Bo Lindqvist");
        update("organization", "tidewater", "name", "Tidewater Ltd");
        update("project", "envoy", "name", "Envoy proxy server");
        update("theme", "service-mesh", "name", "Meshes of services", "parent", null);

        JsonPath same = imported(NAME, REPORT);
        newRelease();
        imported(NAME, REPORT);
        JsonPath old = imported("before.json", before);

        assertNothingChanges(same);
        assertThat(remarks(same, "A curator set")).contains("Harbour Days", "Knots for everybody");
        assertNothingChanges(old);
        assertThat(remarks(old, "A curator set"))
                .contains("Harbour Days", "Bo Lindqvist", "Tidewater Ltd", "Envoy proxy server", "Meshes of services");
        assertThat(count("themes")).isEqualTo(themes);
        assertThat(count("projects")).isEqualTo(projects);
        JsonPath now = ask(
                """
                { conference(slug: "harbour-conf-2031") { name country talks { totalCount } }
                  talk(slug: "knots-harbour-conf-2031") { title track appearances { speaker { name aliases } } }
                  organization(slug: "tidewater") { name } project(slug: "envoy") { name aliases }
                  theme(slug: "service-mesh") { name parent { slug } } }""");
        assertThat(now.getString("conference.name")).isEqualTo("Harbour Days");
        assertThat(now.getInt("conference.talks.totalCount")).isEqualTo(2);
        assertThat(now.getString("talk.title")).isEqualTo("Knots for everybody");
        assertThat(now.getString("talk.track")).isEqualTo("Ropes");
        assertThat(now.getList("talk.appearances.speaker.name")).containsExactly("Bo Lindqvist");
        assertThat(now.getList("talk.appearances[0].speaker.aliases")).containsExactly("Bo Lind");
        assertThat(now.getString("organization.name")).isEqualTo("Tidewater Ltd");
        assertThat(now.getList("project.aliases", String.class)).contains("Envoy");
        assertThat(now.getString("theme.name")).isEqualTo("Meshes of services");
        assertThat(now.getString("theme.parent")).isNull();
    }

    @Test
    void mergedEntriesStayOne() throws Exception {
        String before = export();
        merge("Speakers", "speaker", "bo-lind", "edda-quist");
        merge("Organizations", "organization", "tidewater-inc", "tidewater");
        merge("Projects", "project", "harbor", "envoy");
        merge("Themes", "theme", "networking", "service-mesh");
        List<String> themes = slugs("themes");
        int projects = count("projects");

        JsonPath same = imported(NAME, REPORT);
        newRelease();
        imported(NAME, REPORT);
        JsonPath old = imported("before.json", before);

        assertNothingChanges(same);
        assertNothingChanges(old);
        assertThat(remarks(old, "merged this")).contains("Bo Lind", "Tidewater Inc", "Harbor", "Networking");
        assertThat(slugs("speakers")).containsExactly("edda-quist");
        assertThat(slugs("organizations")).contains("tidewater").doesNotContain("tidewater-inc");
        assertThat(slugs("themes")).isEqualTo(themes).doesNotContain("networking");
        assertThat(count("projects")).isEqualTo(projects);
        JsonPath survivor = ask("{ speaker(slug: \"bo-lind\") { name aliases talks { totalCount } } }");
        assertThat(survivor.getString("speaker.name")).isEqualTo("Edda Quist");
        assertThat(survivor.getList("speaker.aliases")).containsExactly("Bo Lind");
        assertThat(survivor.getInt("speaker.talks.totalCount")).isEqualTo(2);
    }

    @Test
    void slugOfAMergedEntryIsNotHandedOut() {
        merge("Speakers", "speaker", "bo-lind", "edda-quist");
        update("speaker", "edda-quist", "aliases", List.of());

        imported(
                "people.json",
                """
                {"format": "talkgraph-catalog", "version": 1, "catalogue": {
                  "speakers": [{"name": "Bo Lind"}, {"name": "Bo Lind+"}]}}""");

        assertThat(slugs("speakers")).containsExactlyInAnyOrder("edda-quist", "bo-lind-2");
    }

    @Test
    void removedTalkAndItsPeopleStayAway() throws Exception {
        String before = export();
        delete("Talk", "knots-harbour-conf-2031");
        delete("Speaker", "bo-lind");
        delete("Organization", "tidewater-inc");

        JsonPath same = imported(NAME, REPORT);
        JsonPath old = imported("before.json", before);

        assertNothingChanges(same);
        assertThat(remarks(same, "removed this talk")).containsExactly("Knots");
        assertNothingChanges(old);
        assertThat(remarks(old, "removed this")).containsExactlyInAnyOrder("Knots", "Bo Lind", "Tidewater Inc");
        assertThat(slugs("speakers")).containsExactly("edda-quist");

        JsonPath other = imported("other.md", REPORT);
        assertThat(other.getInt("talks.created")).isEqualTo(1);
        assertThat(slugs("speakers")).containsExactlyInAnyOrder("edda-quist", "bo-lind");
    }

    @Test
    void removedConferenceStaysAwayWithItsTalks() {
        delete("Talk", "knots-harbour-conf-2031");
        delete("Talk", "kubernetes-without-ropes-harbour-conf-2031");
        delete("Conference", "harbour-conf-2031");

        JsonPath same = imported(NAME, REPORT);

        assertThat(same.getMap("conferences")).isEqualTo(NOTHING_NEW);
        assertThat(same.getMap("talks")).isEqualTo(NOTHING_NEW);
        assertThat(remarks(same, "removed this conference")).containsExactly("Harbour Conf 2031");
        assertThat(count("conferences")).isZero();
        assertThat(count("talks")).isZero();

        change("createConference", "conference { id }", Map.of("name", "Harbour Conf 2031"));
        delete("Speaker", "bo-lind");
        assertThat(imported(NAME, REPORT).getInt("talks.created"))
                .as("the curator made the conference again, the talks stay removed")
                .isZero();
    }

    @Test
    void removedVocabularyStaysAway() throws Exception {
        delete("Theme", "service-mesh");
        delete("Project", "harbor");
        int themes = count("themes");
        int projects = count("projects");

        newRelease();
        JsonPath same = imported(NAME, REPORT);

        assertNothingChanges(same);
        assertThat(count("themes")).isEqualTo(themes);
        assertThat(count("projects")).isEqualTo(projects);
        assertThat(slugs("themes")).doesNotContain("service-mesh");
    }

    @Test
    void choiceOfTagsAndPeopleAndLinksStays() {
        update(
                "talk",
                "kubernetes-without-ropes-harbour-conf-2031",
                "projects",
                List.of("envoy"),
                "themes",
                List.of(),
                "links",
                List.of(),
                "appearances",
                List.of(Map.of("speaker", "bo-lind")));

        JsonPath same = imported(NAME, REPORT);

        assertNothingChanges(same);
        assertThat(remarks(same, "A curator set appearances, links of this talk"))
                .containsExactly("Kubernetes without ropes");
        JsonPath talk = ask(
                """
                { talk(slug: "kubernetes-without-ropes-harbour-conf-2031") {
                    projects { slug } themes { slug } links { url }
                    appearances { speaker { slug } } } }""");
        assertThat(talk.getList("talk.projects.slug", String.class))
                .isNotEmpty()
                .containsOnly("envoy");
        assertThat(talk.getList("talk.themes")).isEmpty();
        assertThat(talk.getList("talk.links")).isEmpty();
        assertThat(talk.getList("talk.appearances.speaker.slug")).containsExactly("bo-lind");
    }

    @Test
    void exportOfACuratedCatalogueMakesTheSameOne() throws Exception {
        update("conference", "harbour-conf-2031", "name", "Harbour Days", "year", null);
        update(
                "talk",
                "kubernetes-without-ropes-harbour-conf-2031",
                "projects",
                List.of("envoy"),
                "themes",
                List.of(),
                "links",
                List.of(),
                "appearances",
                List.of(Map.of("speaker", "bo-lind")));
        update("project", "envoy", "maturity", "ARCHIVED", "summary", null);
        String curated = export();

        database.clear();
        imported("catalogue.json", curated);

        assertThat(export()).isEqualTo(curated);
        assertNothingChanges(imported("catalogue.json", curated));
    }
}
