package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each field of each type answers from the rows. */
@QuarkusTest
class FieldsTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(Rows.SMALL);
    }

    @Test
    void talkHasItsColumns() {
        JsonPath talk = Client.ask(
                        """
                        { talk(slug: "mesh-at-scale") { slug title kind level language abstract date startsAt endsAt room
                          track version conference { slug } } }""")
                .setRootPath("data.talk");

        assertThat(talk.getString("title")).isEqualTo("Mesh at scale");
        assertThat(talk.getString("kind")).isEqualTo("KEYNOTE");
        assertThat(talk.getString("level")).isEqualTo("ADVANCED");
        assertThat(talk.getString("language")).isEqualTo("en-US");
        assertThat(talk.getString("abstract")).isEqualTo("About Istio.");
        assertThat(talk.getString("date")).isEqualTo("2019-05-21");
        assertThat(talk.getString("startsAt")).isEqualTo("2019-05-21T14:30:00+02:00");
        assertThat(talk.getString("endsAt")).isNull();
        assertThat(talk.getString("room")).isEqualTo("Hall 8");
        assertThat(talk.getString("track")).isEqualTo("Networking");
        assertThat(talk.getInt("version")).isZero();
        assertThat(talk.getString("conference.slug")).isEqualTo("eu-2019");
    }

    @Test
    void talkHasPeopleInTheOrderPrinted() {
        JsonPath talk = Client.ask(
                        """
                        { talk(slug: "mesh-at-scale") { speakers { slug }
                          appearances { speaker { slug } organization { slug } jobTitle talk { slug } } } }""")
                .setRootPath("data.talk");

        assertThat(talk.getList("speakers.slug")).containsExactly("bob", "ana");
        assertThat(talk.getList("appearances.speaker.slug")).containsExactly("bob", "ana");
        assertThat(talk.getList("appearances.organization.slug")).containsExactly("acme", "zeta");
        assertThat(talk.getList("appearances.jobTitle")).containsExactly("Engineer", null);
        assertThat(talk.getList("appearances.talk.slug")).containsOnly("mesh-at-scale");
    }

    @Test
    void talkHasItsProjectsOnceAndEachMentionWithItsWords() {
        JsonPath talk = Client.ask(
                        """
                        { talk(slug: "mesh-at-scale") { projects { slug } themes { slug }
                          projectMentions { project { slug } quote source report { slug } }
                          themeMentions { theme { slug } quote source report { slug } } } }""")
                .setRootPath("data.talk");

        assertThat(talk.getList("projects.slug")).containsExactly("envoy", "istio");
        assertThat(talk.getList("projectMentions.project.slug")).containsExactly("envoy", "istio", "istio");
        assertThat(talk.getList("projectMentions.quote"))
                .containsExactly("Envoy it is.", "About Istio.", "Istio scales.");
        assertThat(talk.getList("projectMentions.source")).containsExactly("NOTES", "ABSTRACT", "NOTES");
        assertThat(talk.getList("projectMentions.collect { it.report?.slug }")).containsExactly("trip", null, "trip");
        assertThat(talk.getList("themes.slug")).containsExactly("mesh");
        assertThat(talk.getList("themeMentions.quote")).containsExactly("Mesh at scale");
        assertThat(talk.getList("themeMentions.theme.slug")).containsExactly("mesh");
    }

    @Test
    void mentionsCanBeThoseOfSomeProjectsOnly() {
        JsonPath talk = Client.ask(
                        """
                        { talk(slug: "mesh-at-scale") {
                          istio: projectMentions(project: ["istio"]) { quote }
                          envoy: projectMentions(project: ["envoy"]) { quote }
                          none: projectMentions(project: []) { quote }
                          mesh: themeMentions(theme: ["mesh"]) { quote } } }""")
                .setRootPath("data.talk");

        assertThat(talk.getList("istio.quote")).containsExactly("About Istio.", "Istio scales.");
        assertThat(talk.getList("envoy.quote")).containsExactly("Envoy it is.");
        assertThat(talk.getList("none")).isEmpty();
        assertThat(talk.getList("mesh.quote")).containsExactly("Mesh at scale");
    }

    @Test
    void talkHasLinksNotesAndFigures() {
        JsonPath talk = Client.ask(
                        """
                        { talk(slug: "mesh-at-scale") { links { kind url }
                          notes { text language report { slug } talk { slug } }
                          figures { value unit label quote talk { slug } conference { slug } report { slug } } } }""")
                .setRootPath("data.talk");

        assertThat(talk.getList("links.kind")).containsExactly("VIDEO", "SLIDES");
        assertThat(talk.getList("links.url")).containsExactly("https://video.example/1", "https://slides.example/1");
        assertThat(talk.getList("notes.text")).containsExactly("Escala.", "It scales.");
        assertThat(talk.getList("notes.report.slug")).containsExactly("notes", "trip");
        assertThat(talk.getDouble("figures[0].value")).isEqualTo(8_000_000.0);
        assertThat(talk.getString("figures[0].unit")).isEqualTo("requests per second");
        assertThat(talk.getString("figures[0].talk.slug")).isEqualTo("mesh-at-scale");
        assertThat(talk.getString("figures[0].conference")).isNull();
        assertThat(talk.getString("figures[0].report.slug")).isEqualTo("trip");
    }

    @Test
    void conferenceHasTalksSpeakersFiguresAndReports() {
        JsonPath conference = Client.ask(
                        """
                        { conference(slug: "eu-2019") { name series edition year startDate endDate city country url
                          talks { nodes { slug } totalCount } speakers { nodes { slug } }
                          figures { label } reports { slug } } }""")
                .setRootPath("data.conference");

        assertThat(conference.getString("startDate")).isEqualTo("2019-05-20");
        assertThat(conference.getInt("year")).isEqualTo(2019);
        assertThat(conference.getString("country")).isEqualTo("ES");
        assertThat(conference.getString("url")).isNull();
        assertThat(conference.getList("talks.nodes.slug")).containsExactly("paying-less", "mesh-at-scale");
        assertThat(conference.getInt("talks.totalCount")).isEqualTo(2);
        assertThat(conference.getList("speakers.nodes.slug")).containsExactly("ana", "bob", "cem");
        assertThat(conference.getList("figures.label")).containsExactly("Attendance");
        assertThat(conference.getList("reports.slug")).containsExactly("trip");
    }

    @Test
    void speakerHasOrganizationsAndConferencesTheLatestFirst() {
        JsonPath speaker = Client.ask(
                        """
                        { speaker(slug: "ana") { name aliases organizations { slug } conferences { slug }
                          appearances { talk { slug } } talks { nodes { slug } } } }""")
                .setRootPath("data.speaker");

        assertThat(speaker.getString("name")).isEqualTo("Ána");
        assertThat(speaker.getList("aliases")).containsExactly("Anita", "A. Example");
        assertThat(speaker.getList("organizations.slug")).containsExactly("zeta", "acme");
        assertThat(speaker.getList("conferences.slug")).containsExactly("eu-2019", "na-2017");
        assertThat(speaker.getList("appearances.talk.slug")).containsExactly("mesh-at-scale", "one-proxy");
        assertThat(speaker.getList("talks.nodes.slug")).containsExactly("mesh-at-scale", "one-proxy");
    }

    @Test
    void organizationHasSpeakersAndTalks() {
        JsonPath organization = Client.ask(
                        """
                        { organization(slug: "acme") { url aliases speakers { nodes { slug } totalCount }
                          talks { nodes { slug } } } }""")
                .setRootPath("data.organization");

        assertThat(organization.getString("url")).isEqualTo("https://acme.example");
        assertThat(organization.getList("aliases")).containsExactly("Acme Inc.");
        assertThat(organization.getList("speakers.nodes.slug")).containsExactly("ana", "bob");
        assertThat(organization.getInt("speakers.totalCount")).isEqualTo(2);
        assertThat(organization.getList("talks.nodes.slug")).containsExactly("mesh-at-scale", "one-proxy");
    }

    @Test
    void maturityIsTheLatestStatementAndUndatedOnesComeLast() {
        JsonPath data = Client.ask(
                """
                { envoy: project(slug: "envoy") { maturity maturityHistory { maturity asOf source conference { slug } } }
                  istio: project(slug: "istio") { maturity } motor: project(slug: "motor") { maturity } }""");

        assertThat(data.getString("envoy.maturity")).isEqualTo("GRADUATED");
        assertThat(data.getList("envoy.maturityHistory.maturity"))
                .containsExactly("GRADUATED", "INCUBATING", "SANDBOX");
        assertThat(data.getList("envoy.maturityHistory.asOf")).containsExactly("2018-11-28", "2017-12-06", null);
        assertThat(data.getList("envoy.maturityHistory.collect { it.conference?.slug }"))
                .containsExactly(null, "na-2017", null);
        assertThat(data.getString("istio.maturity")).isEqualTo("ARCHIVED");
        assertThat(data.getString("motor.maturity")).isNull();
    }

    @Test
    void projectHasItsMakersTalksAndMilestones() {
        JsonPath data = Client.ask(
                """
                { istio: project(slug: "istio") { aliases category organization { slug } milestones { text } }
                  envoy: project(slug: "envoy") { organization { slug } talks { nodes { slug } }
                    milestones { date text projects { slug } report { slug } } } }""");

        assertThat(data.getList("istio.aliases")).containsExactly("istiod");
        assertThat(data.getString("istio.organization.slug")).isEqualTo("acme");
        assertThat(data.getString("envoy.organization")).isNull();
        assertThat(data.getList("envoy.talks.nodes.slug")).containsExactly("mesh-at-scale", "one-proxy");
        assertThat(data.getList("envoy.milestones.date")).containsExactly("2016-09-14", "2017-05");
        assertThat(data.getList("envoy.milestones[1].projects.slug")).containsExactly("istio", "envoy");
        assertThat(data.getList("envoy.milestones.collect { it.report?.slug }")).containsExactly(null, "trip");
    }

    @Test
    void themeStandsForTheThemesBelowIt() {
        JsonPath data = Client.ask(
                """
                { above: theme(slug: "networking") { parent { slug } children { slug } talks { nodes { slug } totalCount } }
                  below: theme(slug: "mesh") { parent { slug } children { slug } terms talks { nodes { slug } } } }""");

        assertThat(data.getList("above.children.slug")).containsExactly("mesh");
        assertThat(data.getList("above.talks.nodes.slug")).containsExactly("mesh-at-scale", "one-proxy");
        assertThat(data.getInt("above.talks.totalCount")).isEqualTo(2);
        assertThat(data.getString("below.parent.slug")).isEqualTo("networking");
        assertThat(data.getList("below.terms")).containsExactly("malla", "mesh");
        assertThat(data.getList("below.talks.nodes.slug")).containsExactly("mesh-at-scale");
    }

    @Test
    void reportHasTalksAsToldAndWarnings() {
        JsonPath data = Client.ask(
                """
                { report(slug: "trip") { title source language publishedOn text tags conferences { slug }
                    talks { nodes { slug } } warnings { severity line column message excerpt } }
                  reports { nodes { slug } totalCount } }""");

        assertThat(data.getString("report.text")).isEqualTo("Closing words.");
        assertThat(data.getList("report.tags")).containsExactly("kubernetes", "go");
        assertThat(data.getList("report.conferences.slug")).containsExactly("eu-2019", "na-2017");
        assertThat(data.getList("report.talks.nodes.slug")).containsExactly("paying-less", "mesh-at-scale");
        assertThat(data.getString("report.warnings[0].severity")).isEqualTo("WARNING");
        assertThat(data.getInt("report.warnings[0].line")).isEqualTo(7);
        assertThat(data.getString("report.warnings[0].column")).isNull();
        assertThat(data.getString("report.warnings[0].message")).isEqualTo("Odd date");
        assertThat(data.getList("reports.nodes.slug")).containsExactly("trip", "notes");
    }

    @Test
    void milestonesComeByDate() {
        JsonPath data =
                Client.ask("{ all: milestones { date } some: milestones(fromYear: 2015, toYear: 2016) { text } }");

        assertThat(data.getList("all.date")).containsExactly("2014", "2016-09-14", "2017-05");
        assertThat(data.getList("some.text")).containsExactly("Envoy opens");
    }

    @Test
    void nodeFindsAnythingByItsId() {
        for (String type : List.of("conference", "talk", "speaker", "organization", "project", "theme", "report")) {
            JsonPath list = Client.ask("{ %ss(first: 1) { nodes { id slug __typename } } }".formatted(type))
                    .setRootPath("data." + type + "s.nodes[0]");
            JsonPath node = Client.ask("{ node(id: \"%s\") { id __typename ... on %s { slug } } }"
                            .formatted(list.getString("id"), list.getString("__typename")))
                    .setRootPath("data.node");

            assertThat(node.getString("id")).isEqualTo(list.getString("id"));
            assertThat(node.getString("slug")).isEqualTo(list.getString("slug"));
        }
    }

    @Test
    void nodesKeepTheOrderOfTheIds() {
        String bob = Client.ask("{ speaker(slug: \"bob\") { id } }").getString("speaker.id");
        String mesh = Client.ask("{ theme(slug: \"mesh\") { id } }").getString("theme.id");

        JsonPath data = Client.ask("{ nodes(ids: [\"%s\", \"dGFsazo5OTk\", \"none of ours\", \"%s\"]) { __typename } }"
                .formatted(mesh, bob));

        assertThat(data.getList("nodes.collect { it?.__typename }")).containsExactly("Theme", null, null, "Speaker");
    }

    @Test
    void unknownSlugIsNull() {
        JsonPath data = Client.ask(
                """
                { conference(slug: "x") { id } talk(slug: "x") { id } speaker(slug: "x") { id } project(slug: "\\u0000") { id }
                  organization(slug: "x") { id } theme(slug: "x") { id } report(slug: "x") { id } node(id: "dGFsazo5OTk") { id } }""");

        assertThat(data.getMap("").values()).containsOnlyNulls().hasSize(8);
    }
}
