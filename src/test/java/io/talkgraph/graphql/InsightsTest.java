package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts and trends, counted by hand from {@link InsightRows}. */
@QuarkusTest
class InsightsTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(InsightRows.SQL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conference(slug: "k-2018") | themes   | net 3 0.75, cost 1 0.25, http 1 0.25, ingress 1 0.25, mesh 1 0.25
                    conference(slug: "k-2017") | themes   | net 1 0.5, mesh 1 0.5
                    conference(slug: "k-2019") | themes   | cost 1 1.0, net 1 1.0, mesh 1 1.0
                    conference(slug: "k-2020") | themes   | ''
                    conference(slug: "k-2018") | projects | envoy 2 0.5, istio 1 0.25
                    conference(slug: "d-2018") | projects | ''
                    project(slug: "istio")     | themes   | net 3 1.0, mesh 3 1.0, cost 1 0.3333
                    project(slug: "envoy")     | themes   | net 2 1.0, mesh 1 0.5
                    project(slug: "motor")     | themes   | ''
                    theme(slug: "net")         | projects | istio 3 0.6, envoy 2 0.4
                    theme(slug: "mesh")        | projects | istio 3 1.0, envoy 1 0.3333
                    theme(slug: "cost")        | projects | istio 1 0.3333
                    theme(slug: "idle")        | projects | ''""")
    void talksAreCountedByWhatTheyAreAbout(String parent, String field, String expected) {
        String entry = field.equals("themes") ? "theme" : "project";

        JsonPath answer =
                Client.ask("{ parent: %s { list: %s { talks share %s { slug } } } }".formatted(parent, field, entry));

        assertThat(counts(answer, "parent.list", entry)).isEqualTo(expected);
    }

    @Test
    void firstCutsTheListForEachAlias() {
        JsonPath answer = Client.ask(
                """
                { conferences(filter: { series: ["K"] }, orderBy: DATE_ASC) { nodes { slug
                  a: themes(first: 1) { talks share theme { slug } } b: themes(first: 2) { talks share theme { slug } }
                  none: themes(first: 0) { talks } } } }""");

        assertThat(answer.getList("conferences.nodes.slug")).containsExactly("k-2017", "k-2018", "k-2019", "k-2020");
        assertThat(counts(answer, "conferences.nodes[0].a", "theme")).isEqualTo("net 1 0.5");
        assertThat(counts(answer, "conferences.nodes[0].b", "theme")).isEqualTo("net 1 0.5, mesh 1 0.5");
        assertThat(counts(answer, "conferences.nodes[1].a", "theme")).isEqualTo("net 3 0.75");
        assertThat(counts(answer, "conferences.nodes[1].b", "theme")).isEqualTo("net 3 0.75, cost 1 0.25");
        assertThat(answer.getList("conferences.nodes[1].none")).isEmpty();
        assertThat(answer.getList("conferences.nodes[3].a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mesh | trend                | k-2017 1 0.5, k-2018 1 0.25, d-2018 0 0.0, k-2019 1 1.0
                    mesh | trend(series: "K")   | k-2017 1 0.5, k-2018 1 0.25, k-2019 1 1.0
                    net  | trend(series: "K")   | k-2017 1 0.5, k-2018 3 0.75, k-2019 1 1.0
                    cost | trend(series: "D")   | d-2018 1 1.0
                    idle | trend(series: "K")   | k-2017 0 0.0, k-2018 0 0.0, k-2019 0 0.0
                    cost | trend(series: null)  | k-2017 0 0.0, k-2018 1 0.25, d-2018 1 1.0, k-2019 1 1.0""")
    void trendOfAThemeHasAPointForEachConferenceWithTalks(String theme, String field, String expected) {
        JsonPath answer = Client.ask(
                "{ theme(slug: \"%s\") { list: %s { talks share conference { slug } } } }".formatted(theme, field));

        assertThat(counts(answer, "theme.list", "conference")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # K 2017 to K 2019: cost 0 to 1, net and mesh .5 to 1; ingress and http 0 to 0 with a talk between; idle never.
                    themeTrends(series: "K")                              | cost 1.0, net 0.5, mesh 0.5, http 0.0, ingress 0.0
                    themeTrends(series: "K", first: 2)                    | cost 1.0, net 0.5
                    themeTrends(series: "K", first: 0)                    | ''
                    themeTrends(series: "K", themes: ["mesh", "idle", "cost", "mesh"], first: 1) | mesh 0.5, idle 0.0, cost 1.0
                    themeTrends(themes: [])                               | ''
                    # K 2018 to K 2019: cost .25 to 1, mesh .25 to 1, net .75 to 1, http and ingress .25 to 0.
                    themeTrends(series: "K", fromYear: 2018)              | cost 0.75, mesh 0.75, http -0.25, ingress -0.25, net 0.25
                    themeTrends(toYear: 2017)                             | net 0.0, mesh 0.0
                    # K 2018 to D 2018: net .75 to 0, cost .25 to 1.
                    themeTrends(fromYear: 2018, toYear: 2018, first: 2)   | cost 0.75, net -0.75
                    themeTrends(fromYear: 2020)                           | ''
                    projectTrends(series: "K")                            | istio 0.5, envoy 0.0
                    projectTrends(series: "K", projects: ["motor", "envoy"], fromYear: 2018) | motor 0.0, envoy -0.5""")
    void trendsAreThoseAskedForOrThoseThatMovedMost(String field, String expected) {
        String entry = field.startsWith("theme") ? "theme" : "project";

        JsonPath answer = Client.ask("{ list: %s { change %s { slug } } }".formatted(field, entry));

        List<Map<String, Object>> trends = answer.getList("list");
        assertThat(trends.stream()
                        .map(trend -> slug(trend, entry) + " " + trend.get("change"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void aliasesOfTrendsDoNotMix() {
        JsonPath answer = Client.ask(
                """
                { a: themeTrends(themes: ["mesh"], series: "K") { points { talks share conference { slug } } }
                  b: themeTrends(themes: ["mesh"], toYear: 2018) { points { talks share conference { slug } } }
                  theme(slug: "mesh") { trend(series: "D") { talks share conference { slug } } }
                  c: projectTrends(projects: ["envoy"], series: "K") { points { talks share conference { slug } } } }""");

        assertThat(counts(answer, "a[0].points", "conference")).isEqualTo("k-2017 1 0.5, k-2018 1 0.25, k-2019 1 1.0");
        assertThat(counts(answer, "b[0].points", "conference")).isEqualTo("k-2017 1 0.5, k-2018 1 0.25, d-2018 0 0.0");
        assertThat(counts(answer, "theme.trend", "conference")).isEqualTo("d-2018 0 0.0");
        assertThat(counts(answer, "c[0].points", "conference")).isEqualTo("k-2017 0 0.0, k-2018 2 0.5, k-2019 0 0.0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conference(slug: "k-2018") { projects(first: -1) { talks } }    | first    | -1
                    project(slug: "istio") { themes(first: -1) { talks } }          | first    | -1
                    theme(slug: "mesh") { trend(series: "k") { talks } }            | series   | 'k'
                    talk(slug: "t1") { related(first: -1) { score } }               | first    | -1
                    themeTrends(series: "Nowhere") { change }                       | series   | 'Nowhere'
                    themeTrends(themes: ["mesh", "malla"]) { change }               | themes   | 'malla'
                    projectTrends(projects: ["mesh"]) { change }                    | projects | 'mesh'
                    projectTrends(fromYear: 2019, toYear: 2018) { change }          | fromYear | 2019""",
            quoteCharacter = '`')
    void wrongArgumentIsNamed(String field, String argument, String word) {
        JsonPath answer = Client.send("{ " + field + " }", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
        assertThat(answer.getString("errors[0].message")).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conference(slug: \"k-2018\") { themes(first: 101) { talks } }",
                "theme(slug: \"mesh\") { projects(first: 101) { talks } }",
                "themeTrends(first: 101) { change }"
            })
    void moreThanAPageIsTooMuch(String field) {
        JsonPath answer = Client.send("{ " + field + " }", Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("first");
    }

    @Test
    void explicitNullIsTheDefault() {
        JsonPath answer = Client.ask(
                """
                { conference(slug: "k-2018") { themes(first: null) { talks } }
                  talk(slug: "t1") { related(first: null) { score } }
                  themeTrends(first: null, themes: null, fromYear: null) { change } }""");

        assertThat(answer.getList("conference.themes")).hasSize(5);
        assertThat(answer.getList("themeTrends")).hasSize(5);
    }

    private static String counts(JsonPath answer, String list, String entry) {
        List<Map<String, Object>> counts = answer.getList(list);
        return counts.stream()
                .map(count -> "%s %s %s".formatted(slug(count, entry), count.get("talks"), share(count)))
                .collect(Collectors.joining(", "));
    }

    private static Object slug(Map<String, Object> holder, String entry) {
        return ((Map<?, ?>) holder.get(entry)).get("slug");
    }

    /** Four digits: thirds are cut. */
    private static double share(Map<String, Object> count) {
        return (int) (((Number) count.get("share")).doubleValue() * 10_000) / 10_000.0;
    }
}
