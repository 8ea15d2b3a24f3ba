package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** Two entries that are one. */
@QuarkusTest
class MergesTest {

    private static final String SPEAKER = "speaker { id slug name aliases talks { nodes { slug } } }";

    private final Database database = new Database();

    @BeforeEach
    void oneConference() {
        database.clear();
        change("createConference", "conference { id }", Map.of("name", "Days"));
    }

    private static String id(String mutation, String type, Map<String, ?> input) {
        return change(mutation, type + " { id }", input).getString(type + ".id");
    }

    private static String talk(String title, Map<String, ?>... appearances) {
        return id(
                "createTalk",
                "talk",
                Map.of("title", title, "conference", "days", "appearances", List.of(appearances)));
    }

    @Test
    void speakersBecomeOne() {
        String vish = id("createSpeaker", "speaker", Map.of("name", "Vish Kannan", "aliases", List.of("V. Kannan")));
        String vishnu = id("createSpeaker", "speaker", Map.of("name", "Vishnu Kannan", "aliases", List.of("VK")));
        talk("One", Map.of("speaker", "vish-kannan", "organization", "Acme", "jobTitle", "CTO"));
        talk(
                "Two",
                Map.of("speaker", "vishnu-kannan", "jobTitle", "Host"),
                Map.of("speaker", "vish-kannan", "organization", "Zeta"));

        JsonPath merged = change("mergeSpeakers", SPEAKER, Map.of("from", vish, "into", vishnu));

        assertThat(merged.getString("speaker.id")).isEqualTo(vishnu);
        assertThat(merged.getList("speaker.aliases")).containsExactly("VK", "V. Kannan", "Vish Kannan");
        assertThat(merged.getList("speaker.talks.nodes.slug")).hasSize(2);
        JsonPath two =
                ask("{ talk(slug: \"two-days\") { appearances { speaker { id } organization { slug } jobTitle } } }");
        assertThat(two.getList("talk.appearances.speaker.id"))
                .as("the two appearances are one, with what either says")
                .isEqualTo(List.of(vishnu));
        assertThat(two.getString("talk.appearances[0].jobTitle")).isEqualTo("Host");
        assertThat(two.getString("talk.appearances[0].organization.slug")).isEqualTo("zeta");
    }

    @Test
    void oldSlugAndOldIdLeadToTheSurvivorOfTheSurvivor() {
        String a = id("createSpeaker", "speaker", Map.of("name", "Ann"));
        String b = id("createSpeaker", "speaker", Map.of("name", "Bea"));
        String c = id("createSpeaker", "speaker", Map.of("name", "Cleo"));
        talk("One", Map.of("speaker", "ann"));
        change("mergeSpeakers", SPEAKER, Map.of("from", a, "into", b));
        change("mergeSpeakers", SPEAKER, Map.of("from", b, "into", c));

        JsonPath found = ask(
                """
                query ($a: ID!, $b: ID!, $c: ID!) {
                  node(id: $a) { id }
                  nodes(ids: [$c, $b, $a]) { id }
                  old: speaker(slug: "ann") { id }
                  older: speaker(slug: "bea") { id }
                  talks(filter: {speaker: ["ann"]}) { totalCount }
                }""",
                Map.of("a", a, "b", b, "c", c));

        assertThat(found.getString("node.id")).isEqualTo(c);
        assertThat(found.getList("nodes.id")).isEqualTo(List.of(c, c, c));
        assertThat(found.getString("old.id")).isEqualTo(c);
        assertThat(found.getString("older.id")).isEqualTo(c);
        assertThat(found.getInt("talks.totalCount")).isEqualTo(1);
        assertRefused(send("createSpeaker", "speaker { id }", Map.of("name", "New", "slug", "ann")), "CONFLICT");
        assertRefused(send("createSpeaker", "speaker { id }", Map.of("name", "Ann!")), "CONFLICT");
    }

    @Test
    void twiceAndWithItselfIsAnswered() {
        String a = id("createSpeaker", "speaker", Map.of("name", "Ann"));
        String b = id("createSpeaker", "speaker", Map.of("name", "Bea"));
        String acme = id("createOrganization", "organization", Map.of("name", "Acme"));
        assertRefused(send("mergeSpeakers", SPEAKER, Map.of("from", a, "into", a)), "BAD_USER_INPUT");
        change("mergeSpeakers", SPEAKER, Map.of("from", a, "into", b));

        JsonPath twice = assertRefused(send("mergeSpeakers", SPEAKER, Map.of("from", a, "into", b)), "CONFLICT");
        assertThat(twice.getString("errors[0].extensions.id")).isEqualTo(b);
        assertRefused(send("mergeSpeakers", SPEAKER, Map.of("from", b, "into", a)), "BAD_USER_INPUT");
        assertRefused(send("mergeSpeakers", SPEAKER, Map.of("from", acme, "into", b)), "BAD_USER_INPUT");
        change("deleteSpeaker", "id", Map.of("id", b));
        assertRefused(send("mergeSpeakers", SPEAKER, Map.of("from", b, "into", b)), "NOT_FOUND");
        assertThat(ask("{ speaker(slug: \"ann\") { id } }").getString("speaker"))
                .isNull();
    }

    @Test
    void organizationsBecomeOne() {
        String from =
                id("createOrganization", "organization", Map.of("name", "Acme Inc.", "url", "https://acme.example"));
        String into = id("createOrganization", "organization", Map.of("name", "ACME Corporation"));
        talk("One", Map.of("speaker", "Ann", "organization", "acme-inc"));
        change("createProject", "project { id }", Map.of("name", "Envoy", "organization", "acme-inc"));

        JsonPath merged = change(
                "mergeOrganizations",
                "organization { aliases url talks { totalCount } }",
                Map.of("from", from, "into", into));

        assertThat(merged.getList("organization.aliases")).containsExactly("Acme Inc.");
        assertThat(merged.getString("organization.url")).isEqualTo("https://acme.example");
        assertThat(merged.getInt("organization.talks.totalCount")).isEqualTo(1);
        assertThat(ask("{ project(slug: \"envoy\") { organization { id } } }").getString("project.organization.id"))
                .isEqualTo(into);
    }

    @Test
    void projectsBecomeOne() {
        String from =
                id("createProject", "project", Map.of("name", "Istiod", "category", "Mesh", "maturity", "SANDBOX"));
        String into = id("createProject", "project", Map.of("name", "Istio", "kind", "OPEN_SOURCE"));
        talk("Istiod");
        talk("Istiod and Istio");
        talk("Istio");

        JsonPath merged = change(
                "mergeProjects",
                "project { aliases category kind maturity talks { totalCount } }",
                Map.of("from", from, "into", into));

        assertThat(merged.getList("project.aliases")).containsExactly("Istiod");
        assertThat(merged.getString("project.category")).isEqualTo("Mesh");
        assertThat(merged.getString("project.kind")).isEqualTo("OPEN_SOURCE");
        assertThat(merged.getString("project.maturity")).isEqualTo("SANDBOX");
        assertThat(merged.getInt("project.talks.totalCount")).isEqualTo(3);
        assertThat(ask("{ projects { nodes { slug talks { totalCount } } } }").getList("projects.nodes.slug"))
                .isEqualTo(List.of("istio"));
    }

    @Test
    void themesBecomeOneWithWhatIsBelowThem() {
        String from = id("createTheme", "theme", Map.of("name", "Networks", "terms", List.of("wires")));
        change("createTheme", "theme { id }", Map.of("name", "Mesh", "parent", "networks", "terms", List.of("mesh")));
        String into =
                id("createTheme", "theme", Map.of("name", "Networking", "parent", "mesh", "terms", List.of("cables")));
        change("createTheme", "theme { id }", Map.of("name", "Proxies", "parent", "networks"));
        talk("Wires and cables");

        JsonPath merged = change(
                "mergeThemes",
                "theme { terms parent { slug } children { slug } talks { totalCount } }",
                Map.of("from", from, "into", into));

        assertThat(merged.getList("theme.terms")).containsExactly("cables", "wires", "Networks");
        assertThat(merged.getString("theme.parent"))
                .as("below its own child there would be a ring")
                .isNull();
        assertThat(merged.getList("theme.children.slug")).isEqualTo(List.of("mesh", "proxies"));
        assertThat(merged.getInt("theme.talks.totalCount")).isEqualTo(1);
        assertRefused(send("mergeThemes", "theme { id }", Map.of("from", into, "into", into)), "BAD_USER_INPUT");
    }
}
