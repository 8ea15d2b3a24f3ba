package io.talkgraph.graphql;

import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Imports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search finds in the five reports; where it stands in them is told beside each expectation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchedReports {

    static final String SPOTIFY = "How Spotify Migrated Ingress HTTP Systems to Envoy";
    static final String YELP = "How Yelp Moved Security From the App to the Mesh with Envoy and OPA";
    static final String ISTIO = "Observing and Troubleshooting your Microservices with Istio";

    private static final String SEARCH =
            """
            query ($text: String!, $kinds: [EntryKind!]) { search(text: $text, kinds: $kinds, first: 100) {
              totalCount edges { score snippet node { kind: __typename id
                ... on Talk { name: title } ... on Project { name } ... on Speaker { name } ... on Organization { name }
                ... on Conference { name } ... on Theme { name } ... on Report { title source } } } } }""";

    private final Database database = new Database();

    abstract Map<String, byte[]> documents() throws IOException;

    @BeforeAll
    void importAll() throws IOException {
        database.clear();
        Imports.all(documents());
    }

    static JsonPath search(String text) {
        return Client.ask(SEARCH, Map.of("text", text));
    }

    static List<String> names(String text, String kind) {
        return Client.ask(SEARCH, Map.of("text", text, "kinds", List.of(kind)))
                .getList("search.edges.node." + (kind.equals("REPORT") ? "title" : "name"), String.class);
    }

    /** The first talk on the first document that has notes on Envoy, the second and the third: see FiveReports. */
    @Test
    void envoyIsAProjectInThreeTalksAndAReport() {
        JsonPath found = search("envoy");

        assertThat(found.getString("search.edges[0].node.kind")).isEqualTo("Project");
        assertThat(found.getString("search.edges[0].node.name")).isEqualTo("Envoy");
        assertThat(found.getDouble("search.edges[0].score")).isGreaterThanOrEqualTo(4);
        // The line of general themes in the report on San Diego.
        assertThat(names("envoy", "REPORT")).hasSize(1);
        // The titles of two, and a path of Envoy in the notes on the third; those with it in the title come first.
        assertThat(names("Envoy", "TALK")).hasSize(3).endsWith(ISTIO).contains(SPOTIFY, YELP);
    }

    @Test
    void accentsDoNotCount() {
        assertThat(search("dia").<Object>get("search.edges.node.id"))
                .isEqualTo(search("Día").get("search.edges.node.id"))
                .isEqualTo(search("DI\u0301A").get("search.edges.node.id"));
        // "Getting Started in the Kubernetes Community - Lucas Käldström & ..." in the slides on Barcelona.
        JsonPath found = search("Kaldstrom");
        assertThat(found.getString("search.edges[0].node.name")).isEqualTo("Lucas Käldström");
        assertThat(found.getString("search.edges[0].snippet")).isEqualTo("Lucas <mark>Käldström</mark>");
        assertThat(names("kaldstrom", "TALK")).containsExactly("Getting Started in the Kubernetes Community");
    }

    @Test
    void typingErrorFindsTheProjectAndItsTalks() {
        JsonPath found = search("kubeflw");

        assertThat(found.getString("search.edges[0].node.name")).isEqualTo("Kubeflow");
        assertThat(names("kubeflw", "TALK"))
                .contains("From Notebook to Kubeflow Pipelines: An End-to-End Data Science Workflow")
                .isEqualTo(names("kubeflow", "TALK"));
        assertThat(names("lukas kaldstrom", "SPEAKER")).containsExactly("Lucas Käldström");
    }

    @Test
    void eightMillionIsInTheNotesOnSpotify() {
        // "... 8 million requests per second" is the first sentence on Spotify in both.
        assertThat(names("\"8 million\"", "TALK")).containsExactly(SPOTIFY);
        assertThat(names("8 million", "TALK")).startsWith(SPOTIFY);
        assertThat(search("8 million").getString("search.edges[0].snippet"))
                .contains("<mark>8</mark> <mark>million</mark> requests per second");
    }

    @Test
    void organizationIsFoundWithItsTalks() {
        // "Daniel Popescu, Yelp & Ben Plotnick, Cruise".
        JsonPath found = search("yelp");

        assertThat(found.getString("search.edges[0].node.kind")).isEqualTo("Organization");
        assertThat(found.getString("search.edges[0].node.name")).isEqualTo("Yelp");
        assertThat(names("Yelp", "TALK")).containsExactly(YELP);
        // By who appears in it: the name is in no title.
        assertThat(names("cruise", "TALK")).containsExactly(YELP);
    }

    @Test
    void wordsArePhrasesAlternativesAndExclusions() {
        // The notes on the talk by Yelp name Spotify as an example, the others do not.
        assertThat(names("envoy spotify", "TALK")).containsExactly(SPOTIFY, YELP);
        assertThat(names("envoy -spotify", "TALK")).containsExactly(ISTIO);
        assertThat(names("spotify OR yelp", "TALK")).contains(SPOTIFY, YELP);
        assertThat(names("\"to Envoy\"", "TALK")).containsExactly(SPOTIFY);
        assertThat(names("\"Envoy to\"", "TALK")).doesNotContain(YELP, ISTIO);
        assertThat(names("how the to envoy", "TALK"))
                .as("common words are left out")
                .contains(SPOTIFY, YELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "- a",
                "-envoy",
                "OR",
                "OR OR x",
                "a & b | !c",
                "(envoy",
                "envoy:*",
                "'envoy'",
                "\\envoy\\",
                "%_x",
                "日本 ελ \ud83d\ude00 x",
                "<script>alert(1)</script>",
                "a\u0000b",
                "''';--1",
                "e\"n\"voy -\"",
                ":words ?1 {x}",
                "\u0001x\u0002",
                "C++ C# .NET",
                "x<->y",
                "\ud800x"
            })
    void everyTextWithAWordIsAnswered(String text) {
        JsonPath answer = Client.send(SEARCH, Map.of("text", text));

        if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            assertThat(answer.getList("errors")).isNull();
            assertThat(answer.getList("data.search.edges"))
                    .hasSize(Math.min(100, answer.getInt("data.search.totalCount")));
        } else {
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "\"\"", "- -"})
    void textWithoutAWordIsRefused(String text) {
        assertRefused(Client.send(SEARCH, Map.of("text", text)), "text", "at least one letter or digit");
        assertRefused(
                Client.send(
                        "query ($text: String) { talks(filter: { text: $text }) { totalCount } }",
                        Map.of("text", text)),
                "filter.text",
                "at least one letter or digit");
    }

    @Test
    void longTextIsRefused() {
        assertRefused(Client.send(SEARCH, Map.of("text", "envoy ".repeat(1667))), "text", "a search takes 200");
        assertThat(names("envoy ".repeat(33), "PROJECT")).contains("Envoy");
    }

    static void assertRefused(JsonPath answer, String argument, String message) {
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
        assertThat(answer.getString("errors[0].message")).contains(message);
    }

    @Test
    void pagesLeadThroughAllHitsInBothDirections() {
        JsonPath all = search("kubernetes");
        List<String> ids = all.getList("search.edges.node.id");
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates().hasSize(all.getInt("search.totalCount"));
        assertThat(all.getList("search.edges.score", Double.class)).isSortedAccordingTo(Collections.reverseOrder());

        assertThat(walk("first: 7", "after", "endCursor", "hasNextPage")).isEqualTo(ids);
        List<String> backward = new ArrayList<>(walk("last: 7", "before", "startCursor", "hasPreviousPage"));
        assertThat(new LinkedHashSet<>(backward)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(backward.subList(0, 7)).isEqualTo(ids.subList(ids.size() - 7, ids.size()));
    }

    private static List<String> walk(String size, String argument, String cursor, String more) {
        List<String> ids = new ArrayList<>();
        String place = "";
        boolean goesOn = true;
        while (goesOn && ids.size() < 200) {
            JsonPath page = Client.ask("{ search(text: \"kubernetes\", %s%s) { nodes { id } pageInfo { %s %s } } }"
                    .formatted(size, place, cursor, more));
            ids.addAll(page.getList("search.nodes.id"));
            place = ", %s: \"%s\"".formatted(argument, page.getString("search.pageInfo." + cursor));
            goesOn = page.getBoolean("search.pageInfo." + more);
        }
        return ids;
    }

    @Test
    void filtersMatchAsTheSearchDoes() {
        for (String text : List.of("envoy", "kubeflw", "Kaldstrom", "yelp -cruise", "san diego", "service mesh")) {
            JsonPath lists = Client.ask(
                    """
                    query ($text: String!) { talks(filter: { text: $text }, first: 100) { nodes { id } }
                      speakers(filter: { text: $text }, first: 100) { nodes { id } }
                      organizations(filter: { text: $text }, first: 100) { nodes { id } }
                      projects(filter: { text: $text }, first: 100) { nodes { id } }
                      themes(filter: { text: $text }, first: 100) { nodes { id } }
                      conferences(filter: { text: $text }, first: 100) { nodes { id } }
                      search(text: $text, first: 100, kinds: [CONFERENCE, TALK, SPEAKER, ORGANIZATION, PROJECT, THEME]) {
                        nodes { id } } }""",
                    Map.of("text", text));
            List<String> filtered = new ArrayList<>();
            for (String list : List.of("talks", "speakers", "organizations", "projects", "themes", "conferences")) {
                filtered.addAll(lists.getList(list + ".nodes.id"));
            }
            assertThat(filtered)
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(lists.getList("search.nodes.id", String.class));
        }
    }

    @Test
    void relevanceIsTheOrderOfTheSearch() {
        JsonPath answer = Client.ask(
                """
                { search(text: "kubernetes", kinds: [TALK], first: 100) { nodes { id } }
                  talks(filter: { text: "kubernetes" }, orderBy: RELEVANCE, first: 100) { totalCount nodes { id } }
                  conferences(first: 9) { nodes { slug talks(filter: { text: "kubernetes" }, orderBy: RELEVANCE, first: 100) {
                    nodes { id } } } } }""");
        List<String> best = answer.getList("search.nodes.id");

        assertThat(answer.getList("talks.nodes.id")).isEqualTo(best).hasSize(answer.getInt("talks.totalCount"));
        List<List<String>> nested = answer.getList("conferences.nodes.talks.nodes.id");
        assertThat(nested).hasSize(4).allSatisfy(ids -> assertThat(ids)
                .isEqualTo(best.stream().filter(ids::contains).toList()));
        assertThat(nested.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(best);
        assertRefused(Client.send("{ talks(orderBy: RELEVANCE) { totalCount } }", Map.of()), "orderBy", "filter.text");
    }
}
