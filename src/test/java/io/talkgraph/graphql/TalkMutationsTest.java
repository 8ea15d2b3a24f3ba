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
import static io.talkgraph.graphql.Curator.input;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** What curators do with talks. */
@QuarkusTest
class TalkMutationsTest {

    private static final String TALK =
            """
            talk {
              id slug title kind level language abstract date startsAt endsAt room track version
              conference { slug } appearances { speaker { slug name } organization { slug name } jobTitle }
              links { kind url } projects { slug } themes { slug }
              projectMentions { project { slug } source quote } themeMentions { theme { slug } source }
            }
            warnings { field message similar { id } }""";

    private final Database database = new Database();

    @BeforeEach
    void oneConference() {
        database.clear();
        change(
                "createConference",
                "conference { id }",
                Map.of("name", "Cloud Days", "slug", "days", "startDate", "2019-05-20", "endDate", "2019-05-23"));
        change("createProject", "project { id }", Map.of("name", "Istio", "aliases", List.of("istiod")));
        change("createProject", "project { id }", Map.of("name", "Envoy"));
        change("createTheme", "theme { id }", Map.of("name", "Service mesh", "slug", "mesh", "terms", List.of("mesh")));
        change("createTheme", "theme { id }", Map.of("name", "Cost", "terms", List.of("bill")));
    }

    private static JsonPath create(String title) {
        return change("createTalk", TALK, Map.of("title", title, "conference", "days"));
    }

    private static JsonPath update(JsonPath talk, Object... namesAndValues) {
        return change("updateTalk", TALK, changing(talk, namesAndValues));
    }

    private static Map<String, Object> changing(JsonPath talk, Object... namesAndValues) {
        Map<String, Object> input = input(namesAndValues);
        input.put("id", talk.getString("talk.id"));
        input.put("version", talk.getInt("talk.version"));
        return input;
    }

    @Test
    void newTalkHasAllThatWasSaid() {
        String acme = change("createOrganization", "organization { slug }", Map.of("name", "Acme"))
                .getString("organization.slug");

        JsonPath made = change(
                "createTalk",
                TALK,
                input(
                        "title", "Mesh at scale",
                        "conference", "days",
                        "slug", "mesh-talk",
                        "kind", "KEYNOTE",
                        "level", "ADVANCED",
                        "language", "pt-BR",
                        "abstract", "About Istio.\nAnd more.",
                        "startsAt", "2019-05-21T14:00:00+02:00",
                        "endsAt", "2019-05-21T14:35:00+02:00",
                        "room", "Hall 8",
                        "track", "Networking",
                        "appearances",
                                List.of(
                                        Map.of("speaker", "Ana Example", "organization", acme, "jobTitle", "CTO"),
                                        Map.of("speaker", "Bob", "organization", "Zeta Corp"),
                                        Map.of("speaker", "Cem Öz")),
                        "links",
                                List.of(
                                        Map.of("kind", "VIDEO", "url", "https://video.example/1"),
                                        Map.of("kind", "SLIDES", "url", "http://slides.example/1"))));

        assertThat(made.getString("talk.slug")).isEqualTo("mesh-talk");
        assertThat(made.getString("talk.kind")).isEqualTo("KEYNOTE");
        assertThat(made.getString("talk.level")).isEqualTo("ADVANCED");
        assertThat(made.getString("talk.language")).isEqualTo("pt-BR");
        assertThat(made.getString("talk.abstract")).isEqualTo("About Istio.\nAnd more.");
        assertThat(made.getString("talk.date")).as("the day of its start").isEqualTo("2019-05-21");
        assertThat(made.getString("talk.startsAt")).isEqualTo("2019-05-21T14:00:00+02:00");
        assertThat(made.getString("talk.room")).isEqualTo("Hall 8");
        assertThat(made.getList("talk.appearances.speaker.name")).isEqualTo(List.of("Ana Example", "Bob", "Cem Öz"));
        assertThat(made.getString("talk.appearances[0].organization.name")).isEqualTo("Acme");
        assertThat(made.getString("talk.appearances[1].organization.name")).isEqualTo("Zeta Corp");
        assertThat(made.getString("talk.appearances[2].organization")).isNull();
        assertThat(made.getString("talk.appearances[0].jobTitle")).isEqualTo("CTO");
        assertThat(made.getList("talk.links.url"))
                .isEqualTo(List.of("https://video.example/1", "http://slides.example/1"));
        assertThat(made.getList("talk.projects.slug"))
                .as("its abstract says so")
                .isEqualTo(List.of("istio"));
        assertThat(made.getList("talk.themes.slug")).as("its title says so").isEqualTo(List.of("mesh"));
        assertThat(made.getList("warnings.field"))
                .as("Bob, Zeta, Ana and Cem are new")
                .containsExactly("appearances", "appearances", "appearances", "appearances");
    }

    @Test
    void unknownSlugsAreTold() {
        Map<String, String> wrong = Map.of("conference", "nights", "projects", "istio-2", "themes", "nothing");
        wrong.forEach((field, slug) -> {
            Map<String, Object> input = input("title", "T", "conference", "days");
            input.put(field, field.equals("conference") ? slug : List.of(slug));
            JsonPath refused = assertRefused(send("createTalk", TALK, input), "BAD_USER_INPUT");
            assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input." + field);
            assertThat(refused.getString("errors[0].message")).contains("'" + slug + "'");
        });
        JsonPath refused = assertRefused(
                send(
                        "createTalk",
                        TALK,
                        Map.of(
                                "title",
                                "T",
                                "conference",
                                "days",
                                "appearances",
                                List.of(Map.of("speaker", "no-such")))),
                "BAD_USER_INPUT");
        assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.appearances[0].speaker");
        assertThat(ask("{ talks { totalCount } speakers { totalCount } }").getInt("talks.totalCount"))
                .isZero();
    }

    @Test
    void titleOfAnotherTalkOfTheConferenceIsConflict() {
        create("Mesh at scale");
        change("createConference", "conference { id }", Map.of("name", "Other Days", "slug", "other"));

        assertRefused(send("createTalk", TALK, Map.of("title", "mesh at SCALE!", "conference", "days")), "CONFLICT");
        assertThat(change("createTalk", TALK, Map.of("title", "Mesh at scale", "conference", "other"))
                        .getString("talk.conference.slug"))
                .isEqualTo("other");
        assertThat(create("Mesh at a larger scale").getList("warnings.field")).containsExactly("title");
    }

    @Test
    void correctedTitleFreesNoneOfItsOldOnes() {
        JsonPath talk = update(create("Mash at scale"), "title", "Mesh at scale");

        assertThat(talk.getString("talk.title")).isEqualTo("Mesh at scale");
        assertRefused(send("createTalk", TALK, Map.of("title", "Mash at scale", "conference", "days")), "CONFLICT");
        JsonPath back = update(talk, "title", "Mash at scale");
        assertThat(back.getString("talk.title")).isEqualTo("Mash at scale");
    }

    @Test
    void leftOutStaysAndNullClears() {
        JsonPath talk = change(
                "createTalk",
                TALK,
                Map.of(
                        "title",
                        "T",
                        "conference",
                        "days",
                        "room",
                        "Hall 8",
                        "level",
                        "BEGINNER",
                        "date",
                        "2019-05-20"));

        JsonPath changed = update(talk, "room", null, "track", "Money");

        assertThat(changed.getString("talk.room")).isNull();
        assertThat(changed.getString("talk.track")).isEqualTo("Money");
        assertThat(changed.getString("talk.level")).isEqualTo("BEGINNER");
        assertThat(changed.getString("talk.date")).isEqualTo("2019-05-20");
        assertRefused(send("updateTalk", TALK, changing(talk, "room", "Hall 9")), "CONFLICT");
    }

    @Test
    void appearancesAndLinksAreReplacedAsAWhole() {
        JsonPath talk = change(
                "createTalk",
                TALK,
                Map.of(
                        "title",
                        "T",
                        "conference",
                        "days",
                        "appearances",
                        List.of(Map.of("speaker", "Ana"), Map.of("speaker", "Bob")),
                        "links",
                        List.of(
                                Map.of("kind", "VIDEO", "url", "https://a.example/1"),
                                Map.of("kind", "OTHER", "url", "https://a.example/2"))));

        JsonPath changed = update(
                talk,
                "appearances",
                List.of(Map.of("speaker", "bob", "jobTitle", "Host"), Map.of("speaker", "Cem")),
                "links",
                List.of(Map.of("kind", "CODE", "url", "https://a.example/2")));

        assertThat(changed.getList("talk.appearances.speaker.name")).isEqualTo(List.of("Bob", "Cem"));
        assertThat(changed.getString("talk.appearances[0].jobTitle")).isEqualTo("Host");
        assertThat(changed.getList("talk.links.kind")).isEqualTo(List.of("CODE"));
        assertThat(changed.getInt("talk.version")).isGreaterThan(talk.getInt("talk.version"));
        assertThat(update(changed, "appearances", List.of(Map.of("speaker", "cem"), Map.of("speaker", "bob")))
                        .getInt("talk.version"))
                .as("the second change of a curated list counts, too")
                .isGreaterThan(changed.getInt("talk.version"));
        JsonPath twice = assertRefused(
                send(
                        "createTalk",
                        TALK,
                        Map.of(
                                "title",
                                "U",
                                "conference",
                                "days",
                                "appearances",
                                List.of(Map.of("speaker", "bob"), Map.of("speaker", "Bob")))),
                "BAD_USER_INPUT");
        assertThat(twice.getString("errors[0].extensions.argument")).isEqualTo("input.appearances[1].speaker");
    }

    @Test
    void curatorChoosesTagsAndGivesTheChoiceBack() {
        JsonPath talk = change(
                "createTalk",
                TALK,
                Map.of("title", "Istio and Envoy", "conference", "days", "abstract", "A mesh and its bill"));
        assertThat(talk.getList("talk.projects.slug")).isEqualTo(List.of("envoy", "istio"));
        assertThat(talk.getList("talk.themes.slug")).isEqualTo(List.of("cost", "mesh"));

        JsonPath chosen = update(talk, "projects", List.of("istio"), "themes", List.of());

        assertThat(chosen.getList("talk.projects.slug")).isEqualTo(List.of("istio"));
        assertThat(chosen.getList("talk.themes.slug")).isEmpty();
        assertThat(chosen.getList("talk.projectMentions.source")).containsExactlyInAnyOrder("TITLE", "CURATOR");
        JsonPath reworded = update(chosen, "abstract", "Envoy, a mesh and its bill");
        assertThat(reworded.getList("talk.projects.slug")).isEqualTo(List.of("istio"));
        assertThat(reworded.getList("talk.themes.slug")).isEmpty();

        JsonPath back = update(reworded, "projects", null, "themes", null);
        assertThat(back.getList("talk.projects.slug")).isEqualTo(List.of("envoy", "istio"));
        assertThat(back.getList("talk.themes.slug")).isEqualTo(List.of("cost", "mesh"));
        assertThat(back.getList("talk.projectMentions.source")).doesNotContain("CURATOR");
    }

    @Test
    void otherWordsAreOtherTags() {
        JsonPath talk = create("Istio at work");

        JsonPath changed = update(talk, "title", "Envoy at work");

        assertThat(changed.getList("talk.projects.slug")).isEqualTo(List.of("envoy"));
    }

    @Test
    void dayOutsideOfTheConferenceIsWarning() {
        assertThat(change("createTalk", TALK, Map.of("title", "T", "conference", "days", "date", "2019-05-24"))
                        .getList("warnings.field"))
                .containsExactly("date");
        assertThat(change("createTalk", TALK, Map.of("title", "U", "conference", "days", "date", "2019-05-23"))
                        .getList("warnings"))
                .isEmpty();
        assertThat(change(
                                "createTalk",
                                TALK,
                                Map.of(
                                        "title",
                                        "V",
                                        "conference",
                                        "days",
                                        "date",
                                        "2019-05-22",
                                        "startsAt",
                                        "2019-05-21T10:00:00+02:00"))
                        .getList("warnings.field"))
                .containsExactly("startsAt");
    }

    @Test
    void removedTalkTakesWhatIsItsOwn() {
        JsonPath talk = change(
                "createTalk",
                TALK,
                Map.of(
                        "title",
                        "Istio and a mesh",
                        "conference",
                        "days",
                        "appearances",
                        List.of(Map.of("speaker", "Ana"), Map.of("speaker", "Bob")),
                        "links",
                        List.of(Map.of("kind", "VIDEO", "url", "https://a.example/1"))));

        JsonPath removed = change("deleteTalk", "id slug removedWithIt", Map.of("id", talk.getString("talk.id")));

        // Two appearances, one link, one project, one theme.
        assertThat(removed.getInt("removedWithIt")).isEqualTo(5);
        JsonPath left = ask("{ talks { totalCount } speakers { totalCount } projects { totalCount } }");
        assertThat(left.getInt("talks.totalCount")).isZero();
        assertThat(left.getInt("speakers.totalCount")).isEqualTo(2);
        assertThat(left.getInt("projects.totalCount")).isEqualTo(2);
        assertRefused(send("deleteTalk", "id", Map.of("id", talk.getString("talk.id"))), "NOT_FOUND");
    }
}
