package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.input;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** What curators do with conferences, projects and themes. */
@QuarkusTest
class VocabularyMutationsTest {

    private static final String CONFERENCE =
            "conference { id slug name series edition year startDate endDate city country url version } warnings { field similar { id } }";
    private static final String PROJECT =
            """
            project {
              id slug name aliases summary kind category maturity maturityHistory { maturity asOf source }
              url repositoryUrl organization { slug } version
            }""";
    private static final String THEME =
            "theme { id slug name terms description parent { slug } version } warnings { field }";

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static Map<String, Object> changing(JsonPath payload, String type, Object... namesAndValues) {
        Map<String, Object> input = input(namesAndValues);
        input.put("id", payload.getString(type + ".id"));
        input.put("version", payload.getInt(type + ".version"));
        return input;
    }

    @Test
    void conferenceIsMadeAndChanged() {
        JsonPath made = change(
                "createConference",
                CONFERENCE,
                Map.of(
                        "name", "KubeCon Europe 2019",
                        "series", "KubeCon",
                        "edition", "Europe 2019",
                        "startDate", "2019-05-20",
                        "endDate", "2019-05-23",
                        "city", "Barcelona",
                        "country", "ES",
                        "url", "https://kubecon.example"));
        assertThat(made.getString("conference.slug")).isEqualTo("kubecon-europe-2019");
        assertThat(made.getInt("conference.year")).as("that of its first day").isEqualTo(2019);
        assertThat(made.getString("conference.country")).isEqualTo("ES");

        JsonPath changed = change(
                "updateConference",
                CONFERENCE,
                changing(made, "conference", "name", "KubeCon EU 2019", "city", null, "year", 2018));
        assertThat(changed.getString("conference.name")).isEqualTo("KubeCon EU 2019");
        assertThat(changed.getString("conference.city")).isNull();
        assertThat(changed.getString("conference.edition")).isEqualTo("Europe 2019");
        assertThat(changed.getList("warnings.field")).as("it begins in 2019").containsExactly("year");

        assertRefused(send("updateConference", CONFERENCE, changing(made, "conference", "city", "Bilbao")), "CONFLICT");
        assertRefused(send("createConference", CONFERENCE, Map.of("name", "kubecon eu 2019")), "CONFLICT");
        assertRefused(
                send("createConference", CONFERENCE, Map.of("name", "Other", "slug", "kubecon-europe-2019")),
                "CONFLICT");
        assertRefused(
                send("updateConference", CONFERENCE, changing(changed, "conference", "startDate", "2019-06-01")),
                "BAD_USER_INPUT");
    }

    @Test
    void conferenceWithTalksStays() {
        JsonPath made = change("createConference", CONFERENCE, Map.of("name", "Days"));
        String id = made.getString("conference.id");
        for (String title : List.of("One", "Two")) {
            change("createTalk", "talk { id }", Map.of("title", title, "conference", "days", "date", "2019-05-20"));
        }

        JsonPath refused = assertRefused(send("deleteConference", "id", Map.of("id", id)), "CONFLICT");
        assertThat(refused.getInt("errors[0].extensions.dependents.count")).isEqualTo(2);
        assertThat(refused.getList("errors[0].extensions.dependents.slugs")).isEqualTo(List.of("one-days", "two-days"));
        JsonPath changed = change(
                "updateConference",
                CONFERENCE,
                changing(made, "conference", "startDate", "2019-05-21", "endDate", "2019-05-22"));
        assertThat(changed.getList("warnings.field"))
                .as("its talks are the day before")
                .containsExactly("endDate");

        for (String slug : List.of("one-days", "two-days")) {
            String talk = ask("{ talk(slug: \"" + slug + "\") { id } }").getString("talk.id");
            change("deleteTalk", "id", Map.of("id", talk));
        }
        change("deleteConference", "id", Map.of("id", id));
        assertThat(ask("{ conferences { totalCount } }").getInt("conferences.totalCount"))
                .isZero();
    }

    @Test
    void projectIsMadeAndChanged() {
        change("createOrganization", "organization { id }", Map.of("name", "CNCF"));
        JsonPath made = change(
                "createProject",
                PROJECT,
                Map.of(
                        "name", "Envoy",
                        "aliases", List.of("Envoy Proxy"),
                        "summary", "A proxy.",
                        "kind", "OPEN_SOURCE",
                        "category", "Service Proxy",
                        "maturity", "INCUBATING",
                        "url", "https://envoy.example",
                        "repositoryUrl", "https://code.example/envoy",
                        "organization", "cncf"));
        assertThat(made.getString("project.maturity")).isEqualTo("INCUBATING");
        assertThat(made.getString("project.organization.slug")).isEqualTo("cncf");
        assertThat(made.getList("project.aliases")).containsExactly("Envoy Proxy");

        JsonPath changed = change(
                "updateProject",
                PROJECT,
                changing(made, "project", "maturity", "GRADUATED", "summary", null, "organization", null));
        assertThat(changed.getString("project.maturity")).isEqualTo("GRADUATED");
        assertThat(changed.getList("project.maturityHistory.maturity"))
                .as("two words of one day are the last one")
                .containsExactly("GRADUATED");
        assertThat(changed.getString("project.maturityHistory[0].asOf"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(changed.getString("project.summary")).isNull();
        assertThat(changed.getString("project.organization")).isNull();
        assertThat(changed.getString("project.category")).isEqualTo("Service Proxy");

        JsonPath taken = change("updateProject", PROJECT, changing(changed, "project", "maturity", null));
        assertThat(taken.getString("project.maturity")).isNull();
        assertRefused(send("updateProject", PROJECT, changing(changed, "project", "name", "E")), "CONFLICT");
        assertRefused(send("createProject", PROJECT, Map.of("name", "envoy proxy")), "CONFLICT");
        assertRefused(
                send("createProject", PROJECT, Map.of("name", "Other", "organization", "nobody")), "BAD_USER_INPUT");
    }

    @Test
    void removedProjectLeavesTheTalksThatNamedIt() {
        change("createConference", CONFERENCE, Map.of("name", "Days"));
        JsonPath project = change("createProject", PROJECT, Map.of("name", "Envoy", "aliases", List.of("Envoy Proxy")));
        change("createTalk", "talk { id }", Map.of("title", "Envoy at work", "conference", "days"));

        JsonPath removed =
                change("deleteProject", "removedWithIt", Map.of("id", project.getString("project.id"), "version", 0));

        assertThat(removed.getInt("removedWithIt")).as("one alias, one tag").isEqualTo(2);
        assertThat(ask("{ talk(slug: \"envoy-at-work-days\") { projects { slug } } }")
                        .getList("talk.projects"))
                .isEmpty();
    }

    @Test
    void organizationThatIsNamedStays() {
        JsonPath acme = change("createOrganization", "organization { id }", Map.of("name", "Acme"));
        change("createProject", PROJECT, Map.of("name", "Envoy", "organization", "acme"));

        JsonPath refused = assertRefused(
                send("deleteOrganization", "id", Map.of("id", acme.getString("organization.id"))), "CONFLICT");
        assertThat(refused.getList("errors[0].extensions.dependents.slugs")).isEqualTo(List.of("envoy"));
    }

    @Test
    void themesFormATree() {
        JsonPath top = change("createTheme", THEME, Map.of("name", "Networking", "description", "All wires."));
        JsonPath mesh = change(
                "createTheme",
                THEME,
                Map.of("name", "Service mesh", "terms", List.of("mesh", "malla", "mesh"), "parent", "networking"));
        assertThat(mesh.getList("theme.terms")).containsExactly("mesh", "malla");
        assertThat(mesh.getString("theme.parent.slug")).isEqualTo("networking");
        change("createTheme", THEME, Map.of("name", "Sidecars", "parent", "service-mesh"));

        for (String below : List.of("networking", "service-mesh", "sidecars")) {
            JsonPath refused = assertRefused(
                    send("updateTheme", THEME, changing(top, "theme", "parent", below)), "BAD_USER_INPUT");
            assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.parent");
        }
        assertRefused(send("deleteTheme", "id", Map.of("id", mesh.getString("theme.id"))), "CONFLICT");
        JsonPath moved = change(
                "updateTheme",
                THEME,
                changing(mesh, "theme", "parent", null, "terms", List.of("malla"), "name", "Mesh"));
        assertThat(moved.getString("theme.parent")).isNull();
        assertThat(moved.getList("theme.terms")).containsExactly("malla");
        assertThat(moved.getString("theme.slug")).isEqualTo("service-mesh");
        assertRefused(send("updateTheme", THEME, changing(mesh, "theme", "name", "Other")), "CONFLICT");
        assertRefused(send("createTheme", THEME, Map.of("name", "networking")), "CONFLICT");
        assertRefused(send("createTheme", THEME, Map.of("name", "X", "parent", "nothing")), "BAD_USER_INPUT");
        change("deleteTheme", "id", Map.of("id", top.getString("theme.id")));
        assertThat(ask("{ themes { totalCount } }").getInt("themes.totalCount")).isEqualTo(2);
    }
}
