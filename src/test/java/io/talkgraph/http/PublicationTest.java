package io.talkgraph.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

/** Calendars, schedules and linked data over HTTP. */
@QuarkusTest
@TestProfile(PublicationTest.OtherSites.class)
class PublicationTest {

    /** Lets the pages of one other site ask. */
    public static class OtherSites implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://talks.example");
        }
    }

    private static final List<String> PATHS = List.of(
            "/calendar.ics",
            "/talks.jsonld",
            "/conferences/kiteconf-2023/talks.jsonld",
            "/conferences/kiteconf-2023/schedule.xml",
            "/conferences/kiteconf-2023/schedule.json");

    private final Database database = new Database();

    @Inject
    EntityManager em;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void fill() {
        database.clear();
        write(
                """
                insert into conference (id, slug, name, name_key, start_date, end_date, city, country, year) values
                    (1, 'kiteconf-2023', 'KiteConf 2023', 'kiteconf 2023', '2023-09-11', '2023-09-12', 'Porto', 'PT', 2023),
                    (2, 'nothing-yet', 'Nothing yet', 'nothing yet', '2030-01-01', null, null, null, 2030),
                    (3, 'some-day', 'Some day', 'some day', null, null, null, null, null)""",
                "insert into redirect (kind, slug, entry, survivor) values ('CONFERENCE', 'kite-conf', 99, 1)",
                "insert into organization (id, slug, name, name_key) values (1, 'kite-works', 'Kite Works', 'kite works')",
                "insert into speaker (id, slug, name, name_key) values (1, 'ada', 'Ada', 'ada'), (2, 'bo', 'Bo', 'bo')",
                "insert into theme (id, slug, name, name_key) values (1, 'wind', 'Wind', 'wind')",
                """
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date,
                    starts_at, starts_at_offset, ends_at, ends_at_offset, room, abstract) values
                    (1, 'flying', 1, 'Flying', 'flying', 'flying', 'KEYNOTE', '2023-09-11',
                        '2023-09-11T07:30:00Z', 7200, '2023-09-11T08:15:00Z', 7200, 'Hall', 'Up & away'),
                    (2, 'landing', 1, 'Landing', 'landing', 'landing', 'SESSION', '2023-09-12',
                        null, null, null, null, null, null),
                    (3, 'somewhen', 3, 'Somewhen', 'somewhen', 'somewhen', 'SESSION', null,
                        null, null, null, null, null, null)""",
                """
                insert into appearance (id, talk_id, speaker_id, organization_id, job_title, position, source) values
                    (1, 1, 2, null, null, 1, 'curator'), (2, 1, 1, 1, 'Engineer', 0, 'curator')""",
                """
                insert into link (id, talk_id, kind, url, position, source) values
                    (1, 1, 'VIDEO', 'https://video.example/1', 0, 'a')""",
                "insert into theme_mention (id, talk_id, theme_id, quote, source) values (1, 1, 1, 'wind', 'TITLE')");
    }

    @Test
    void calendarHasTheTalksOfTheFilter() throws Exception {
        Response response = given().get("/calendar.ics?conference=kiteconf-2023");
        response.then()
                .statusCode(200)
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"kiteconf-2023.ics\"")
                .header("Vary", allOf(containsString("Accept-Encoding"), containsString("Origin")))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("X-WR-CALNAME:KiteConf 2023\r\n"));

        assertThat(uids(response)).containsExactlyInAnyOrder("flying@talkgraph", "landing@talkgraph");
        assertThat(response.asString())
                .contains(
                        "SUMMARY:Flying\r\n",
                        "DESCRIPTION:Speakers: Ada\\, Engineer\\, Kite Works\\; Bo\\n\\nUp & away\r\n")
                .contains("LOCATION:Hall\\, Porto\r\n", "CATEGORIES:Wind\r\n", "URL:https://video.example/1\r\n")
                .contains("DTSTART;TZID=Etc/GMT-2:20230911T093000\r\n", "DTSTART;VALUE=DATE:20230912\r\n")
                .doesNotContain("19700101T000000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "conference=kite-conf, flying landing",
        "conference=kiteconf-2023&conference=some-day, flying landing",
        "kind=keynote, flying",
        "kind=KEYNOTE&kind=PANEL, flying",
        "kind=PANEL, ''",
        "theme=wind, flying",
        "speaker=bo&organization=kite-works, flying",
        "hasVideo=false, landing",
        "date=2023-09-12, landing",
        "fromYear=2024, ''",
        "text=landing, landing",
        "'', flying landing",
    })
    void filterIsThatOfTheApi(String parameters, String slugs) throws Exception {
        Response response = given().get("/calendar.ics" + (parameters.isEmpty() ? "" : "?" + parameters));

        response.then().statusCode(200);
        assertThat(uids(response).stream().map(uid -> uid.replace("@talkgraph", "")))
                .containsExactlyInAnyOrder(Arrays.stream(slugs.split(" "))
                        .filter(slug -> !slug.isEmpty())
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=red|There is no parameter 'colour'. There are conference, series",
                "=x|There is no parameter 'x'",
                "conference=|No conference has the slug ''",
                "conference=nowhere|No conference has the slug 'nowhere'",
                "conference=a%22%27%00b|No conference has the slug",
                "kind=dance|The parameter 'kind' is 'dance'; it must be one of KEYNOTE, SESSION",
                "date=tomorrow|must be a day: 2019-05-20",
                "fromYear=1e9|must be a year",
                "hasVideo=maybe|must be true or false",
                "hasVideo=true&hasVideo=true|is there 2 times; it can have one value",
                "text=|text",
            })
    void wrongParameterIsNamed(String parameters, String message) {
        given().urlEncodingEnabled(false)
                .get("/calendar.ics?" + parameters)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body(
                        "errors[0].message",
                        containsString(message),
                        "errors[0].extensions.code",
                        equalTo("BAD_USER_INPUT"));
    }

    @Test
    void tenThousandParametersAreRefused() {
        int status =
                given().get("/calendar.ics?" + "conference=x&".repeat(10_000)).statusCode();
        assertThat(status).isIn(400, 414);
        given().get("/calendar.ics?" + "conference=x&".repeat(250)).then().statusCode(400);
    }

    @Test
    void tooManyTalksAreRefused() {
        write(
                """
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                select 1000 + n, 'many-' || n, 2, 'Many', 'many ' || n, 'many', 'SESSION' from generate_series(1, 5001) n""");

        given().get("/calendar.ics?conference=nothing-yet")
                .then()
                .statusCode(400)
                .body(
                        "errors[0].extensions.code",
                        equalTo("LIMIT_EXCEEDED"),
                        "errors[0].extensions.limit",
                        equalTo("documentTalks"),
                        "errors[0].extensions.found",
                        equalTo(5001));
        given().get("/conferences/nothing-yet/schedule.xml").then().statusCode(400);
        given().get("/calendar.ics?conference=kiteconf-2023").then().statusCode(200);
    }

    @Test
    void scheduleIsOfTheConference() {
        given().get("/conferences/kiteconf-2023/schedule.xml")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/xml; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"kiteconf-2023-schedule.xml\"")
                .body(
                        "schedule.conference.title",
                        equalTo("KiteConf 2023"),
                        "schedule.day.room.event.title",
                        equalTo("Flying"),
                        "schedule.day.room.event.date",
                        equalTo("2023-09-11T09:30:00+02:00"),
                        "schedule.day.room.event.persons.person[0]",
                        equalTo("Ada"),
                        "schedule.day.room.event.links.link.size()",
                        equalTo(1));
        given().get("/conferences/kiteconf-2023/schedule.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body(
                        "schedule.conference.days[0].rooms.Hall[0].title",
                        equalTo("Flying"),
                        "schedule.conference.meta.talksWithoutTime",
                        equalTo(1));
        given().get("/conferences/nothing-yet/schedule.json")
                .then()
                .statusCode(200)
                .body("schedule.conference.daysCount", equalTo(1));
    }

    @Test
    void linkedDataIsOfTheConferenceOrTheFilter() {
        given().get("/conferences/kiteconf-2023/talks.jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("subEvent", hasSize(2), "subEvent[0].performer[0].affiliation.name", equalTo("Kite Works"));
        given().get("/talks.jsonld?speaker=ada")
                .then()
                .statusCode(200)
                .body("'@graph'", hasSize(1), "'@graph'[0].superEvent.name", equalTo("KiteConf 2023"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule.xml", "schedule.json", "talks.jsonld"})
    void mergedConferenceLeadsToWhatIsLeft(String file) {
        given().redirects()
                .follow(false)
                .get("/conferences/kite-conf/" + file)
                .then()
                .statusCode(301)
                .header("Location", "../kiteconf-2023/" + file);
        given().get("/conferences/kite-conf/" + file).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "%22%27%3Cb%3E", "%00", "..%2f..%2fetc", "KITECONF-2023"})
    void unknownConferenceIsNotFound(String slug) {
        for (String file : List.of("schedule.xml", "schedule.json", "talks.jsonld")) {
            given().urlEncodingEnabled(false)
                    .get("/conferences/" + slug + "/" + file)
                    .then()
                    .statusCode(404)
                    .body("errors[0].extensions.code", equalTo("NOT_FOUND"), "errors[0].message", notNullValue());
        }
    }

    @Test
    void conferenceOfUnknownDaysHasNoSchedule() {
        given().get("/conferences/some-day/schedule.xml")
                .then()
                .statusCode(404)
                .body("errors[0].message", containsString("neither its days nor the time"));
        given().get("/conferences/some-day/talks.jsonld").then().statusCode(200).body("subEvent", hasSize(1));
    }

    @Test
    void clientThatHasTheDocumentGetsNone() {
        for (String path : PATHS) {
            String tag = given().get(path).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", "\"other\", " + tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Content-Disposition", nullValue())
                    .body(emptyString());
            given().header("If-None-Match", "*").get(path).then().statusCode(304);
            given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void addressesAndStatesHaveTagsOfTheirOwn() {
        TreeSet<String> tags = new TreeSet<>();
        for (String path : PATHS) {
            tags.add(given().get(path).header("ETag"));
        }
        tags.add(given().get("/calendar.ics?kind=KEYNOTE").header("ETag"));
        tags.add(given().get("/calendar.ics?kind=PANEL").header("ETag"));
        write("update talk set title = 'Landed' where id = 2");
        tags.add(given().get("/calendar.ics").header("ETag"));

        assertThat(tags).hasSize(PATHS.size() + 3);
    }

    @Test
    void headIsGetWithoutTheBody() {
        for (String path : PATHS) {
            String tag = given().get(path).header("ETag");
            given().head(path).then().statusCode(200).header("ETag", tag).body(emptyString());
            given().head(path + "x").then().statusCode(404);
        }
    }

    @Test
    void otherMethodsAreRefused() {
        for (String path : PATHS) {
            given().post(path).then().statusCode(405).header("Allow", "GET, HEAD");
        }
    }

    @Test
    void documentIsCompressedForThoseWhoTakeIt() {
        write("update talk set abstract = repeat('Up and away. ', 500) where id = 1");
        for (String path : PATHS) {
            ValidatableResponse zipped =
                    given().header("Accept-Encoding", "gzip").get(path).then().statusCode(200);
            zipped.header("Content-Encoding", "gzip").body(containsString("Up and away."));
            plain().get(path).then().header("Content-Encoding", not("gzip"));
        }
    }

    @Test
    void pagesOfSitesThatMayAskMayReadIt() {
        for (String path : PATHS) {
            given().header("Origin", "https://talks.example")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "https://talks.example");
            given().header("Origin", "https://other.example").get(path).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void numberOfStatementsDoesNotDependOnTheNumberOfTalks(int count) {
        write(
                "insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)"
                        + " select 100 + n, 'more-' || n, 2, 'More', 'more ' || n, 'more', 'SESSION', date '2030-01-01'"
                        + " from generate_series(1, " + count + ") n",
                "insert into appearance (id, talk_id, speaker_id, position, source)"
                        + " select id, id, 1 + id % 2, 0, 'curator' from talk where conference_id = 2");
        sessions.getStatistics().clear();
        given().get("/calendar.ics?conference=nothing-yet")
                .then()
                .statusCode(200)
                .body(startsWith("BEGIN"));

        // The slug; the size; the talks, their conferences, people, links and themes.
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(7);
    }

    /** A client that takes no encoding at all; the other one says it does, whatever it is told. */
    private static RequestSpecification plain() {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()));
    }

    private void write(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : statements) {
                em.createNativeQuery(sql).executeUpdate();
            }
        });
    }

    /** That another library reads the calendar is a matter of CalendarDocumentTest. */
    private static List<String> uids(Response response) {
        String unfolded = response.asString().replace("\r\n ", "");
        return unfolded.lines()
                .filter(line -> line.startsWith("UID:"))
                .map(line -> line.substring("UID:".length()))
                .toList();
    }
}
