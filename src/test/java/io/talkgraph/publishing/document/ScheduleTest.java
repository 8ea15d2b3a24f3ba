package io.talkgraph.publishing.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPathFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Schedules, checked by what voc publishes to check them, and read by XPath and JSON pointers. */
class ScheduleTest {

    private static final Path XSD = Path.of("../shared/samples/schedule-xml/schedule.xml.xsd");
    private static final Path JSON_SCHEMA = Path.of("../shared/samples/schedule-json/schema.json");

    static Stream<Schedule> schedules() {
        TalkRecord full = Examples.full();
        ConferenceRecord bare = new ConferenceRecord(
                "k-1", "K", LocalDate.parse("2024-02-28"), null, null, null, null, Examples.CHANGED);
        return Stream.of(
                schedule(full),
                schedule(),
                Schedule.of(bare, List.of()),
                schedule(Examples.talk(1, "Untimed", null, null, null), Examples.onDay(2, "2023-09-11")),
                schedule(
                        Examples.talk(1, "No end", "2023-09-11T09:00:30Z", null, null),
                        Examples.talk(2, "Long", "2023-09-11T09:00:00Z", "2023-09-19T09:00:00Z", ""),
                        Examples.talk(3, "Odd", "2023-09-11T09:00:00+18:00", "2023-09-11T10:00:00+01:00:30", "Ä & <B>"),
                        Examples.telling(4, Examples.HOSTILE, Examples.HOSTILE),
                        Examples.telling(5, "Large", "]]> \uD83E\uDE81 ".repeat(40_000))),
                schedule(IntStream.rangeClosed(1, 300)
                        .mapToObj(n -> Examples.talk(
                                n,
                                "T",
                                "2023-09-%02dT0%d:00:00+02:00".formatted(1 + n % 28, n % 10),
                                null,
                                "R" + n % 7))
                        .toArray(TalkRecord[]::new)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void xmlIsValid(Schedule schedule) throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(XSD), "../shared is not there");
        var validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(XSD.toFile())
                .newValidator();
        byte[] document = ScheduleXml.of(schedule);

        assertThatCode(() -> validator.validate(new StreamSource(new ByteArrayInputStream(document))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void jsonIsValid(Schedule schedule) throws Exception {
        Assumptions.assumeTrue(Files.isRegularFile(JSON_SCHEMA), "../shared is not there");
        SchemaValidatorsConfig strict =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V6)
                .getSchema(Files.readString(JSON_SCHEMA), strict);

        assertThat(schema.validate(new String(ScheduleJson.of(schedule), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everythingOfATalkIsInItsXml() throws Exception {
        Document xml = xml(schedule(Examples.full()));

        assertThat(text(xml, "/schedule/conference/title")).isEqualTo("KiteConf & Friends 2023");
        assertThat(text(xml, "/schedule/conference/acronym")).isEqualTo("kiteconf_2023");
        assertThat(text(xml, "/schedule/conference/start")).isEqualTo("2023-09-11");
        assertThat(text(xml, "/schedule/conference/end")).isEqualTo("2023-09-12");
        assertThat(text(xml, "/schedule/conference/url")).isEqualTo("https://kiteconf.example/2023");
        assertThat(text(xml, "/schedule/conference/track/@name")).isEqualTo("Wind");
        assertThat(text(xml, "/schedule/version")).isEqualTo("2024-03-01T12:30:45Z");
        assertThat(text(xml, "//day/@date")).isEqualTo("2023-09-11");
        assertThat(text(xml, "//day/@start")).isEqualTo("2023-09-11T09:30:00+02:00");
        assertThat(text(xml, "//day/@end")).isEqualTo("2023-09-11T10:15:00+02:00");
        assertThat(text(xml, "//day/room/@name")).isEqualTo("Hall A");
        assertThat(text(xml, "//event/@id")).isEqualTo("7");
        assertThat(text(xml, "//event/title")).isEqualTo("Flying kites; at scale, twice");
        assertThat(text(xml, "//event/date")).isEqualTo("2023-09-11T09:30:00+02:00");
        assertThat(text(xml, "//event/start")).isEqualTo("09:30");
        assertThat(text(xml, "//event/duration")).isEqualTo("00:45");
        assertThat(text(xml, "//event/track")).isEqualTo("Wind");
        assertThat(text(xml, "//event/type")).isEqualTo("keynote");
        assertThat(text(xml, "//event/language")).isEqualTo("en");
        assertThat(text(xml, "//event/abstract")).isEqualTo("How we fly.\n\nAnd land.");
        assertThat(text(xml, "//event/url")).isEqualTo("https://kiteconf.example/2023/talk/7");
        assertThat(text(xml, "//event/recording/url")).isEqualTo("https://video.example/7?a=1&b=2");
        assertThat(text(xml, "//event/attachments/attachment/@href")).isEqualTo("https://slides.example/7.pdf");
        assertThat(text(xml, "count(//event/links/link)")).isEqualTo("3");
        assertThat(text(xml, "//person[@id = 1]")).isEqualTo("Ada Lopez");
        assertThat(text(xml, "//person[@id = 2]")).isEqualTo("Bo");
    }

    @Test
    void everythingOfATalkIsInItsJson() throws Exception {
        JsonNode conference = json(schedule(Examples.full())).at("/schedule/conference");
        JsonNode event = conference.at("/days/0/rooms/Hall A/0");

        assertThat(conference.get("title").asText()).isEqualTo("KiteConf & Friends 2023");
        assertThat(conference.get("daysCount").asInt()).isEqualTo(1);
        assertThat(conference.at("/rooms/0/name").asText()).isEqualTo("Hall A");
        assertThat(conference.at("/tracks/0/name").asText()).isEqualTo("Wind");
        assertThat(conference.has("meta")).isFalse();
        assertThat(event.get("title").asText()).isEqualTo("Flying kites; at scale, twice");
        assertThat(event.get("date").asText()).isEqualTo("2023-09-11T09:30:00+02:00");
        assertThat(event.get("end").asText()).isEqualTo("2023-09-11T10:15:00+02:00");
        assertThat(event.get("duration").asText()).isEqualTo("00:45");
        assertThat(event.get("slug").asText()).isEqualTo("flying-kites-kiteconf-2023");
        assertThat(event.get("url").asText()).isEqualTo("https://kiteconf.example/2023/talk/7");
        assertThat(event.get("abstract").asText()).isEqualTo("How we fly.\n\nAnd land.");
        assertThat(event.get("persons").findValuesAsText("name")).containsExactly("Ada Lopez", "Bo");
        assertThat(event.get("links").findValuesAsText("type")).containsExactly("media", "web", "related");
        assertThat(event.at("/attachments/0/url").asText()).isEqualTo("https://slides.example/7.pdf");
    }

    @Test
    void bothFormsNameATalkAlike() throws Exception {
        String guid = json(schedule(Examples.full()))
                .at("/schedule/conference/days/0/rooms/Hall A/0/guid")
                .asText();

        assertThat(guid)
                .isEqualTo("0C9f9a51-2f3e-4b0c-9d8e-6a1f0e5d7c21")
                .isEqualTo(text(xml(schedule(Examples.full())), "//event/@guid"))
                .isNotEqualTo(text(xml(schedule(Examples.telling(7, "T", "x"))), "//event/@guid"));
        assertThat(text(xml(schedule(Examples.telling(7, "T", "x"))), "//event/@guid"))
                .as("stays the same in every catalogue")
                .isEqualTo(UUID.nameUUIDFromBytes("talkgraph:talk:talk-7".getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Test
    void talksWithoutATimeAreCountedAndNotAtMidnight() throws Exception {
        Schedule schedule =
                schedule(Examples.full(), Examples.onDay(1, "2023-09-12"), Examples.talk(2, "T", null, null, "R"));

        Document xml = xml(schedule);
        assertThat(text(xml, "count(//event)")).isEqualTo("1");
        assertThat(text(xml, "/schedule/comment()")).contains("without a time that are left out: 2");
        assertThat(json(schedule)
                        .at("/schedule/conference/meta/talksWithoutTime")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void daysWithoutTalksAreThoseOfTheConference() throws Exception {
        assertThat(text(xml(schedule()), "count(//day)")).isEqualTo("2");
        assertThat(text(xml(schedule()), "count(//event)")).isEqualTo("0");
    }

    @Test
    void conferenceOfUnknownDaysHasNoSchedule() {
        ConferenceRecord unknown = new ConferenceRecord("x", "X", null, null, null, null, null, Examples.CHANGED);

        assertThat(Schedule.of(unknown, List.of(Examples.onDay(1, "2023-09-12")))
                        .days())
                .isEmpty();
    }

    @Test
    void daysAreThoseOfThePlaceInTheirOrder() throws Exception {
        Document xml = xml(schedule(
                Examples.talk(1, "Late", "2023-09-12T23:30:00-07:00", "2023-09-13T00:30:00-07:00", "A"),
                Examples.talk(2, "Early", "2023-09-12T08:00:00-07:00", "2023-09-12T09:00:00-07:00", "B"),
                Examples.talk(3, "Before", "2023-09-11T08:00:00-07:00", "2023-09-11T09:00:00-07:00", "B")));

        assertThat(text(xml, "//day[1]/@date")).isEqualTo("2023-09-11");
        assertThat(text(xml, "//day[2]/@date")).isEqualTo("2023-09-12");
        assertThat(text(xml, "//day[2]/@start")).isEqualTo("2023-09-12T08:00:00-07:00");
        assertThat(text(xml, "//day[2]/@end")).isEqualTo("2023-09-13T00:30:00-07:00");
        assertThat(text(xml, "count(//day[2]/room)")).isEqualTo("2");
    }

    @Test
    void nightBelongsToTheDayBefore() throws Exception {
        Document xml = xml(schedule(Examples.atNight(1, "2023-09-11", "2023-09-12T00:40:00+02:00")));

        assertThat(text(xml, "//day/@date")).isEqualTo("2023-09-11");
        assertThat(text(xml, "//day/@start")).isEqualTo("2023-09-11T12:00:00+02:00");
        assertThat(text(xml, "//day/@end")).isEqualTo("2023-09-12T00:40:00+02:00");
        assertThat(text(xml, "//event/date")).isEqualTo("2023-09-12T00:40:00+02:00");
    }

    @Test
    void hostileTextComesThrough() throws Exception {
        Schedule schedule = schedule(Examples.telling(1, Examples.HOSTILE, Examples.HOSTILE));

        assertThat(text(xml(schedule), "//event/abstract")).isEqualTo(Examples.HARMLESS);
        assertThat(json(schedule).findValuesAsText("abstract")).containsExactly(Examples.HARMLESS);
        assertThat(new String(ScheduleJson.of(schedule), StandardCharsets.UTF_8))
                .doesNotContain("</script");
        assertThat(text(xml(schedule), "//room/@name")).isEqualTo(DocumentText.line(Examples.HARMLESS));
    }

    private static Schedule schedule(TalkRecord... talks) {
        return Schedule.of(Examples.CONFERENCE, List.of(talks));
    }

    private static Document xml(Schedule schedule) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ScheduleXml.of(schedule)));
    }

    private static JsonNode json(Schedule schedule) throws IOException {
        return new ObjectMapper().readTree(ScheduleJson.of(schedule));
    }

    private static String text(Document xml, String path) throws Exception {
        return XPathFactory.newDefaultInstance().newXPath().evaluate(path, xml);
    }
}
