package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static io.talkgraph.graphql.Client.ask;
import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.input;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** Values that are none: each is refused with its place, and nothing of its mutation happens. */
@QuarkusTest
class BadValuesTest {

    private final Database database = new Database();

    @BeforeEach
    void oneConference() {
        database.clear();
        change("createConference", "conference { id }", Map.of("name", "Cloud Days", "slug", "days"));
    }

    private static void assertWrong(String argument, JsonPath answer) {
        assertRefused(answer, "BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "?!",
                "tab\there",
                "line\nbreak",
                "bell\u0007",
                "nul\u0000",
                "del\u007F",
                "half\uD800",
                "turned \u202Egnp.exe",
                "none\uFFFE"
            })
    void nameIsALineOfText(String name) {
        assertWrong("input.name", send("createSpeaker", "speaker { id }", Map.of("name", name)));
        assertThat(ask("{ speakers { totalCount } }").getInt("speakers.totalCount"))
                .isZero();
    }

    @Test
    void placeOfTheCharacterIsTold() {
        JsonPath refused = send("createSpeaker", "speaker { id }", Map.of("name", "Ana\u0007"));

        assertThat(refused.getString("errors[0].message")).contains("U+0007").contains("position 4");
    }

    @Test
    void namesOfManyWritingsAreNames() {
        for (String name : List.of("José Ñandú", "李小龙", "Ольга", "محمد علي", "O'Neil-Smith Jr.", "🎤 Ana", "C3PO")) {
            assertThat(change("createSpeaker", "speaker { name }", Map.of("name", name))
                            .getString("speaker.name"))
                    .isEqualTo(name);
        }
    }

    @Test
    void lengthsAreBounded() {
        assertWrong("input.name", send("createSpeaker", "speaker { id }", Map.of("name", "x".repeat(301))));
        change("createSpeaker", "speaker { id }", Map.of("name", "x".repeat(300)));
        assertWrong("input.name", send("createSpeaker", "speaker { id }", Map.of("name", "x".repeat(900_000))));
        assertWrong(
                "input.title",
                send("createTalk", "talk { id }", Map.of("title", "x".repeat(501), "conference", "days")));
        change("createTalk", "talk { id }", Map.of("title", "x".repeat(500), "conference", "days"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Days", "days_2", "-days", "days-", "da--ys", "dáys", "days/2", "../days"})
    void slugHasItsForm(String slug) {
        assertWrong("input.slug", send("createSpeaker", "speaker { id }", Map.of("name", "Ana", "slug", slug)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.example",
                "//a.example",
                "a.example",
                "https://",
                "https:///a",
                "http://a b.example",
                "https://user:secret@a.example",
                "data:text/html,x",
                "mailto:a@b.example"
            })
    void addressIsOfTheWeb(String url) {
        assertWrong("input.url", send("createOrganization", "organization { id }", Map.of("name", "A", "url", url)));
        assertWrong(
                "input.links[0].url",
                send(
                        "createTalk",
                        "talk { id }",
                        Map.of(
                                "title",
                                "T",
                                "conference",
                                "days",
                                "links",
                                List.of(Map.of("kind", "VIDEO", "url", url)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESP", "es", "XX", "1"})
    void countryIsKnown(String country) {
        assertWrong(
                "input.country",
                send("createConference", "conference { id }", Map.of("name", "A", "country", country)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"english language", "e", "en_US!", "-"})
    void languageIsATag(String language) {
        assertWrong(
                "input.language",
                send("createTalk", "talk { id }", Map.of("title", "T", "conference", "days", "language", language)));
    }

    @Test
    void datesMakeSense() {
        assertWrong(
                "input.endDate",
                send(
                        "createConference",
                        "conference { id }",
                        Map.of("name", "A", "startDate", "2019-05-23", "endDate", "2019-05-20")));
        assertWrong("input.year", send("createConference", "conference { id }", Map.of("name", "A", "year", 3018)));
        assertWrong(
                "input.startDate",
                send("createConference", "conference { id }", Map.of("name", "A", "startDate", "3018-05-23")));
        assertWrong(
                "input.endsAt",
                send(
                        "createTalk",
                        "talk { id }",
                        Map.of(
                                "title",
                                "T",
                                "conference",
                                "days",
                                "startsAt",
                                "2019-05-20T10:00:00+02:00",
                                "endsAt",
                                "2019-05-20T09:00:00+02:00")));
        assertThat(send("createConference", "conference { id }", Map.of("name", "A", "startDate", "2019-02-30"))
                        .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void allWrongFieldsAreTold() {
        JsonPath refused = send(
                "createConference",
                "conference { id }",
                Map.of("name", "!", "slug", "A B", "url", "ftp://a.example", "country", "XX"));

        assertThat(refused.getList("errors[0].extensions.violations.argument"))
                .containsExactlyInAnyOrder("input.name", "input.slug", "input.url", "input.country");
    }

    @Test
    void scriptIsTextLikeAnyOther() {
        String title = "<script>alert(\"1\")</script> & <img src=x onerror=alert(1)>";

        JsonPath made = change("createTalk", "talk { title slug }", Map.of("title", title, "conference", "days"));

        assertThat(made.getString("talk.title")).isEqualTo(title);
        assertThat(ask("{ search(text: \"onerror\") { edges { snippet } } }").getString("search.edges[0].snippet"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>", "<img");
    }

    @Test
    void oneOfSeveralMutationsThatFailsStandsAlone() {
        JsonPath answer = Curator.send(
                """
                mutation {
                  a: createSpeaker(input: {name: "Ana"}) { speaker { name } }
                  b: createSpeaker(input: {name: "ana"}) { speaker { name } }
                  c: createSpeaker(input: {name: "Cem"}) { speaker { name } }
                }""",
                Map.of());

        assertThat(answer.getString("data.a.speaker.name")).isEqualTo("Ana");
        assertThat(answer.getMap("data.b")).isNull();
        assertThat(answer.getString("data.c.speaker.name")).isEqualTo("Cem");
        assertThat(answer.getList("errors.path")).isEqualTo(List.of(List.of("b")));
        assertThat(ask("{ speakers { nodes { name } } }").getList("speakers.nodes.name"))
                .isEqualTo(List.of("Ana", "Cem"));
    }

    @Test
    void unknownFieldOfAnInputIsRefusedByTheSchema() {
        JsonPath answer = send("createSpeaker", "speaker { id }", input("name", "Ana", "given", List.of("name")));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getMap("$")).doesNotContainKey("data");
    }
}
