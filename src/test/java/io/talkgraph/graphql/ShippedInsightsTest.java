package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Imports;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/** Counts and trends of the shipped reports: read off the reports, and counted a second way from the talks themselves. */
@QuarkusTest
class ShippedInsightsTest {

    private final Database database = new Database();

    /** A talk as the API tells it: its conference, and what it is about with all themes above. */
    private record Told(String conference, Set<String> themes, Set<String> projects) {}

    @BeforeEach
    void read() throws IOException {
        database.clear();
        Imports.all(Reports.shipped());
    }

    @Test
    void serviceMeshFrom2017To2019IsWhatTheReportsTell() {
        JsonPath trend = Client.ask(
                        """
                        { themeTrends(themes: ["service-mesh"], fromYear: 2017, toYear: 2019) { change
                          points { talks share conference { year country } } } }""")
                .setRootPath("data.themeTrends[0]");

        // Austin: 10 talks, none. Copenhagen: 12 and 7 talks in two reports; Istio at the Weather Company ("the same
        // mesh"),
        // Observing with Istio. Barcelona: 26 talks, 7 of them in the section Service Mesh, and the update on Linkerd.
        // San Diego: 8 talks; Yelp, Fine Grained Mesh Metrics.
        assertThat(trend.getList("points.conference.country")).containsExactly("US", "DK", "ES", "US");
        assertThat(trend.getList("points.talks")).containsExactly(0, 2, 8, 2);
        assertThat(trend.<Number>getList("points.share").stream()
                        .map(Number::floatValue)
                        .toList())
                .containsExactly(0f / 10, 2f / 19, 8f / 26, 2f / 8);
        assertThat(trend.getFloat("change")).isEqualTo(0.25f);
    }

    @Test
    void countsOfConferencesAreThoseOfTheirTalks() {
        List<Told> talks = talks();
        JsonPath answer = Client.ask(
                """
                { conferences { nodes { slug themes(first: 100) { talks theme { slug } }
                  projects(first: 100) { talks project { slug } } } } }""");

        for (Map<String, Object> conference : answer.<Map<String, Object>>getList("conferences.nodes")) {
            List<Told> there = talks.stream()
                    .filter(talk -> talk.conference().equals(conference.get("slug")))
                    .toList();
            assertThat(counts(conference, "themes", "theme"))
                    .isEqualTo(count(there.stream().map(Told::themes).toList()));
            assertThat(counts(conference, "projects", "project"))
                    .isEqualTo(count(there.stream().map(Told::projects).toList()));
        }
        assertThat(answer.getList("conferences.nodes.slug")).hasSize(4);
    }

    @Test
    void companyOfProjectsAndThemesIsThatOfTheirTalks() {
        List<Told> talks = talks();
        JsonPath answer = Client.ask(
                """
                { projects(orderBy: TALKS_DESC, first: 30) { nodes { slug themes(first: 100) { talks theme { slug } } } }
                  themes(orderBy: TALKS_DESC, first: 30) { nodes { slug projects(first: 100) { talks project { slug } }
                    all: talks { totalCount } } } }""");

        for (Map<String, Object> project : answer.<Map<String, Object>>getList("projects.nodes")) {
            assertThat(counts(project, "themes", "theme"))
                    .isEqualTo(count(talks.stream()
                            .filter(talk -> talk.projects().contains(project.get("slug")))
                            .map(Told::themes)
                            .toList()));
        }
        for (Map<String, Object> theme : answer.<Map<String, Object>>getList("themes.nodes")) {
            List<Told> on = talks.stream()
                    .filter(talk -> talk.themes().contains(theme.get("slug")))
                    .toList();
            assertThat(counts(theme, "projects", "project"))
                    .isEqualTo(count(on.stream().map(Told::projects).toList()));
            assertThat(((Map<?, ?>) theme.get("all")).get("totalCount")).isEqualTo(on.size());
        }
    }

    private static List<Told> talks() {
        JsonPath answer = Client.ask(
                """
                { themes(first: 100) { pageInfo { hasNextPage } nodes { slug parent { slug } } }
                  talks(first: 100) { pageInfo { hasNextPage } nodes { conference { slug } themes { slug } projects { slug } } } }""");
        assertThat(answer.getBoolean("themes.pageInfo.hasNextPage")).isFalse();
        assertThat(answer.getBoolean("talks.pageInfo.hasNextPage")).isFalse();
        Map<String, String> parents = new LinkedHashMap<>();
        for (Map<String, Object> theme : answer.<Map<String, Object>>getList("themes.nodes")) {
            if (theme.get("parent") instanceof Map<?, ?> parent) {
                parents.put((String) theme.get("slug"), (String) parent.get("slug"));
            }
        }
        List<Told> talks = new ArrayList<>();
        for (Map<String, Object> talk : answer.<Map<String, Object>>getList("talks.nodes")) {
            Set<String> themes = new TreeSet<>();
            for (String slug : slugs(talk.get("themes"))) {
                for (String each = slug; each != null; each = parents.get(each)) {
                    themes.add(each);
                }
            }
            String conference = slugs(List.of(talk.get("conference"))).get(0);
            talks.add(new Told(conference, themes, new LinkedHashSet<>(slugs(talk.get("projects")))));
        }
        return talks;
    }

    private static List<String> slugs(Object entries) {
        return ((List<?>) entries)
                .stream()
                        .map(entry -> String.valueOf(((Map<?, ?>) entry).get("slug")))
                        .toList();
    }

    private static Map<String, Integer> count(List<Set<String>> sets) {
        Map<String, Integer> counts = new TreeMap<>();
        sets.forEach(set -> set.forEach(each -> counts.merge(each, 1, Integer::sum)));
        return counts;
    }

    private static Map<String, Integer> counts(Map<String, Object> parent, String list, String of) {
        Map<String, Integer> counts = new TreeMap<>();
        int before = Integer.MAX_VALUE;
        for (Object each : (List<?>) parent.get(list)) {
            Map<?, ?> count = (Map<?, ?>) each;
            int talks = (Integer) count.get("talks");
            assertThat(talks).as("most talked about first").isLessThanOrEqualTo(before);
            before = talks;
            assertThat(counts).doesNotContain(entry(String.valueOf(((Map<?, ?>) count.get(of)).get("slug")), talks));
            counts.put(String.valueOf(((Map<?, ?>) count.get(of)).get("slug")), talks);
        }
        return counts;
    }
}
