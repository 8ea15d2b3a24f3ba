package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Address;
import io.talkgraph.importing.programme.Session.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.OffsetDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionizeImporterTest {

    private final ImportProblems problems = new ImportProblems();

    private List<Session> read(String content) {
        return programme(Feeds.source(content)).sessions();
    }

    private Programme programme(ImportSource source) {
        return ScheduleReader.read(source, problems);
    }

    @Test
    void aSessionOfTheViewAllIsPutTogetherFromItsLists() {
        Session ropes = read(Feeds.text("all.json")).get(0);

        assertThat(ropes)
                .isEqualTo(Session.titled("Ropes that do not break")
                        .key("id", "7001")
                        .time(
                                OffsetDateTime.parse("2031-04-09T09:00+02:00"),
                                OffsetDateTime.parse("2031-04-09T09:50+02:00"))
                        .place("Harbour", "Deck")
                        .type("Workshop")
                        .spoken("English", "Advanced")
                        .text("First line.\n\nSecond line.")
                        .person("Lars Holm", null, "Sailor and Developer")
                        .person("Edda Quist", "Pier Nine", "CTO")
                        .link("https://live.example/ropes", "Live stream")
                        .link("https://videos.example/ropes", "Video")
                        .build());
    }

    @Test
    void theViewSaysNothingOfItsConference() {
        assertThat(programme(Feeds.source(Feeds.text("all.json"))).event()).isEqualTo(Event.UNKNOWN);
    }

    @Test
    void whatMakesNoSenseIsLeftOutWithAWarning() {
        List<Session> sessions = read(Feeds.text("all.json"));

        assertThat(sessions.get(1).end()).as("before its start").isNull();
        assertThat(sessions.get(1).people()).containsExactly(new Person("Mo Tanaka", "Driftwood", "Staff Engineer"));
        assertThat(sessions.get(2).start()).as("25 o'clock").isNull();
        assertThat(sessions.get(2).room()).as("a room that is not listed").isNull();
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .containsExactly(
                        "The session 7002 ends before it starts; the end is left out.",
                        "The session 7002 has a speaker who is not in the list of speakers.",
                        "The session 7003 has a time that is none; it is left out.");
    }

    @Test
    void declinedSessionsAreCancelledAndServiceSessionsService() {
        List<Session> sessions = read(Feeds.text("all.json"));

        assertThat(sessions).extracting(Session::cancelled).containsExactly(false, true, false, false);
        assertThat(sessions).extracting(Session::service).containsExactly(false, false, false, true);
    }

    @Test
    void aSessionForAllRoomsIsOne() {
        List<Session> sessions = read(Feeds.text("grid.json"));

        assertThat(sessions)
                .extracting(Session::title)
                .containsExactly("Casting off", "Ropes that do not break", "Another one with its number");
        assertThat(sessions).extracting(Session::room).containsExactly("Harbour", "Harbour", "Lighthouse");
        assertThat(sessions).extracting(Session::track).containsExactly(null, "Deck, Hull", null);
    }

    @Test
    void anotherSessionWithTheSameIdKeepsNoKey() {
        assertThat(read(Feeds.text("grid.json")))
                .extracting(Session::keys)
                .containsExactly(List.of("id:7000"), List.of("id:7001"), List.of());
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .containsExactly("Two sessions have the same id:7001; the second one is read without it.");
    }

    @Test
    void timesMayEndWithTheMinute() {
        assertThat(read(Feeds.text("grid.json")).get(1).start()).isEqualTo("2031-04-09T09:00+02:00");
    }

    @Test
    void groupsHaveTheirAnswersAndUtcIsMovedToThePlace() {
        Session ropes = read(Feeds.text("groups.json")).get(0);

        assertThat(ropes.start()).isEqualTo(OffsetDateTime.parse("2031-04-09T09:00+02:00"));
        assertThat(ropes.start()).hasToString("2031-04-09T09:00+02:00");
        assertThat(ropes.links()).containsExactly(new Address("https://slides.example/ropes", "Slides"));
    }

    @Test
    void timesWithAnOffsetNeedNoZone() {
        ImportSource source = new ImportSource("feed.json", Feeds.text("groups.json"), "Harbour Conf 2031");

        assertThat(programme(source).sessions().get(0).start()).hasToString("2031-04-09T07:00Z");
    }

    @Test
    void theViewSpeakersGivesTalksWithoutTimes() {
        ImportSource source = new ImportSource("feed.json", Feeds.text("speakers.json"), "Harbour Conf 2031");

        assertThat(programme(source).sessions())
                .containsExactly(
                        Session.titled("Ropes that do not break")
                                .key("id", "7001")
                                .person("Lars Holm", "Pier Nine", "Rigger")
                                .person("Edda Quist", null, null)
                                .build(),
                        Session.titled("Sails")
                                .key("id", "7004")
                                .person("Lars Holm", "Pier Nine", "Rigger")
                                .build());
    }

    @Test
    void renamedMembersOfAppsAreRead() {
        Session session =
                read("""
                        {"sessions": [{"id": "1", "title": "T", "startsAt": "2031-05-21T08:00", "speakerIds": ["s"],
                          "location": "Hall"}],
                         "speakers": [{"id": "s", "name": "Edda Quist", "position": "CTO at Pier Nine"}]}
                        """)
                        .get(0);

        assertThat(session.room()).isEqualTo("Hall");
        assertThat(session.people()).containsExactly(new Person("Edda Quist", "Pier Nine", "CTO"));
    }

    @Test
    void charactersThatNoDatabaseTakesAreLeftOut() {
        Session session =
                read("{\"sessions\":[{\"title\":\"A\\u0000B\\ud800\\u202e\"}]}").get(0);

        assertThat(session.title()).isEqualTo("AB\u202e");
    }

    @Test
    void localTimesWithoutAZoneAreRejectedWithTheOption() {
        ImportSource source = new ImportSource("feed.json", Feeds.text("all.json"), "Harbour Conf 2031");

        assertThatThrownBy(() -> programme(source))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("2031-04-09T09:00:00")
                .hasMessageContaining("--time-zone")
                .hasMessageContaining("timeZone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VCALENDAR | a calendar",
                "<schedule/> | XML",
                "# A report | not JSON but text",
                "{\"schedule\": {}} | SCHEDULE_JSON",
                "{\"a\": 1, \"b\": 2} | \"a\", \"b\"",
                "[1] | without objects",
                "[] | an empty list",
                "[{\"fullName\": \"A\", \"tagLine\": null}] | no sessions"
            })
    void anotherDocumentIsRejectedWithWhatItIs(String content, String words) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("no schedule of Sessionize")
                .hasMessageContaining(words);
    }

    @Test
    void aMistakeInTheJsonHasItsPlace() {
        assertThatThrownBy(() -> read("{\"sessions\": [\n  {\"id\": 1,}\n]}"))
                .isInstanceOfSatisfying(ImportRejectedException.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(12);
                    assertThat(e).hasMessageStartingWith("The document is not valid JSON");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.json", "grid.json", "groups.json", "speakers.json"})
    void aTruncatedDocumentIsRejectedWithItsPlace(String name) {
        String whole = Feeds.text(name).strip();

        for (int length = 1; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> read(part))
                    .as("%d characters", length)
                    .isInstanceOfSatisfying(ImportRejectedException.class, e -> assertThat(e.line())
                            .isNotNull());
        }
    }

    @Test
    void aDeepOrHugeDocumentIsRejected() {
        assertThatThrownBy(() -> read("{\"sessions\":" + "[".repeat(100_000)))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("levels");
        assertThatThrownBy(() -> read("{\"sessions\":[" + "{},".repeat(2_000_000) + "{}]}"))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("values");
    }

    @ParameterizedTest
    @CsvSource({"all.json, 95", "grid.json, 95", "speakers.json, 85", "groups.json, 0"})
    void theMembersTellTheFormat(String name, int affinity) {
        assertThat(new SessionizeImporter().affinity(new ImportSource("feed.json", Feeds.text(name), null)))
                .isEqualTo(affinity);
    }

    @Test
    void theNameTellsTheFormatOfJsonOnly() {
        SessionizeImporter importer = new SessionizeImporter();

        assertThat(importer.affinity(new ImportSource("sessionize.json", "[{}]", null)))
                .isEqualTo(50);
        assertThat(importer.affinity(new ImportSource("sessionize.md", "# Report", null)))
                .isZero();
    }
}
