package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Address;
import io.talkgraph.importing.programme.Session.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.OffsetDateTime;
import java.util.List;

import static io.talkgraph.importing.icalendar.Calendars.entry;
import static org.assertj.core.api.Assertions.assertThat;

class ICalendarImporterTest {

    private final ImportProblems problems = new ImportProblems();

    private List<Session> read(String entries) {
        return Calendars.read(Calendars.of(entries), "Europe/Berlin", problems).sessions();
    }

    private Session one(String lines) {
        List<Session> sessions = read(entry(lines));
        assertThat(sessions).hasSize(1);
        return sessions.get(0);
    }

    @Test
    void anEntryOfSchedIsReadWhole() {
        Session ropes = Calendars.read(Calendars.text("sched.ics"), "Europe/Berlin", problems)
                .sessions()
                .get(0);

        assertThat(ropes)
                .isEqualTo(Session.titled("Ropes that do not break")
                        .key("guid", "0a1")
                        .key("url", "https://harbourconf2031.sched.example/event/0a1")
                        .time(
                                OffsetDateTime.parse("2031-04-09T09:00+02:00"),
                                OffsetDateTime.parse("2031-04-09T09:30+02:00"))
                        .place("Harbour (north, upper)", "DECK")
                        .type("DECK")
                        .text("Two lines\nof text; with <b>marks</b>.")
                        .person("Edda Quist", "Pier Nine", null)
                        .person("Lars Holm", "Driftwood", null)
                        .link("https://harbourconf2031.sched.example/event/0a1", "Schedule")
                        .line(9)
                        .build());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void schedNamesItsConferenceInTheProduct() {
        assertThat(Calendars.read(Calendars.text("sched.ics"), "Europe/Berlin", problems)
                        .event())
                .isEqualTo(new Event("Harbour Conf 2031", "harbourconf2031", null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "X-WR-CALNAME:Harbour Conf, Harbour Conf",
        "X-WR-CALNAME;CHARSET=UTF-8:Harbour Conf, Harbour Conf",
        "NAME:Harbour Conf, Harbour Conf",
        "X-WR-CALDESC:Harbour Conf, Harbour Conf",
        "X-WR-CALDESC:Event Calendar,",
        "METHOD:PUBLISH,"
    })
    void theCalendarMayNameTheConference(String line, String title) {
        assertThat(Calendars.read(Calendars.of(line + "\n"), null, problems)
                        .event()
                        .title())
                .isEqualTo(title);
    }

    @Test
    void aLateEntryInUtcIsOnTheNextDayOfItsPlace() {
        Session knots = Calendars.read(Calendars.text("sched.ics"), "Europe/Berlin", problems)
                .sessions()
                .get(1);

        assertThat(knots.start()).hasToString("2031-04-10T00:00+02:00");
        assertThat(knots.cancelled()).isTrue();
        assertThat(knots.track()).isEqualTo("DECK");
        assertThat(knots.type()).isEqualTo("DECK, WORKSHOP");
        assertThat(knots.title()).isEqualTo("Knots - a story");
        assertThat(knots.people()).containsExactly(new Person("Mo Tanaka", null, null));
    }

    @Test
    void utcWithoutAPlaceStaysUtcWithOneWarning() {
        List<Session> sessions =
                Calendars.read(Calendars.text("sched.ics"), null, problems).sessions();

        assertThat(sessions.get(1).start()).hasToString("2031-04-09T22:00Z");
        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(11);
            assertThat(p.message()).contains("UTC", "--time-zone", "timeZone");
        });
    }

    @Test
    void theZoneOfTheCalendarIsThePlaceOfUtcAndOfFloatingTimes() {
        String content = Calendars.of("X-WR-TIMEZONE:Australia/Brisbane\n"
                + entry("SUMMARY:A\nDTSTART:20310409T230000Z\n")
                + entry("SUMMARY:B\nDTSTART:20310409T230000\n"));

        assertThat(Calendars.read(content, null, problems).sessions())
                .extracting(s -> String.valueOf(s.start()))
                .containsExactly("2031-04-10T09:00+10:00", "2031-04-09T23:00+10:00");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void timesAreInTheirOwnZones() {
        List<Session> sessions =
                Calendars.read(Calendars.text("zones.ics"), null, problems).sessions();

        assertThat(sessions)
                .extracting(s -> s.title() + " " + s.date() + " " + s.start() + " " + s.end())
                .containsExactly(
                        "Own zone in summer null 2031-04-09T09:00+02:00 2031-04-09T10:30+02:00",
                        "Own zone in winter null 2031-01-09T09:00+01:00 2031-01-09T10:00+01:00",
                        "Named zone null 2031-04-09T09:00+10:00 null",
                        "Zone at the end of a path null 2031-04-09T09:00+02:00 null",
                        "Zone of Outlook null 2031-04-09T09:00+02:00 null",
                        "Unknown zone 2031-04-09 null null",
                        "Floating 2031-04-09 null null",
                        "Day of ropes 2031-04-10 null null");
        assertThat(problems.all()).extracting(ImportProblem::line).containsExactly(57, 63);
    }

    @Test
    void theZoneOfTheSourceHelpsWhereNobodyKnows() {
        List<Session> sessions = Calendars.read(Calendars.text("zones.ics"), "Europe/Berlin", problems)
                .sessions();

        assertThat(sessions.subList(5, 7))
                .extracting(s -> String.valueOf(s.start()))
                .containsExactly("2031-04-09T09:00+02:00", "2031-04-09T09:00+02:00");
        assertThat(sessions.get(2).start()).as("its own zone wins").hasToString("2031-04-09T09:00+10:00");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsLeftOutWithItsLine() {
        List<Session> sessions = read(entry("SUMMARY:A\nDTSTART:20310409T100000Z\nDTEND:20310409T090000Z\n")
                + entry("SUMMARY:B\nDTSTART:20311309T100000Z\n")
                + entry("SUMMARY:C\n")
                + entry("SUMMARY:D\nDTSTART:20310409T100000Z\nDURATION:-PT1H\n"));

        assertThat(sessions).extracting(Session::end).containsOnlyNulls();
        assertThat(problems.all())
                .extracting(p -> p.line() + " " + p.message())
                .containsExactly(
                        "6 The entry ends before it starts; the end is left out.",
                        "10 DTSTART is no time; it is left out.",
                        "12 The entry has no DTSTART; it is read without a time.",
                        "18 DURATION is none; it is left out.");
    }

    @Test
    void blanksAfterTheColonDoNotMatter() {
        Session session = one("SUMMARY: Ropes \nDTSTART: 20310409T100000Z\nLOCATION: Hall\n");

        assertThat(session.title()).isEqualTo("Ropes");
        assertThat(session.room()).isEqualTo("Hall");
        assertThat(session.start()).hasToString("2031-04-09T12:00+02:00");
    }

    @Test
    void aBarePropertyCalledVtimezoneDoesNotMatter() {
        assertThat(Calendars.read(
                                Calendars.of("VTIMEZONE: Europe/Rome\n" + entry("SUMMARY:A\nMETHOD:PUBLISH\n")),
                                null,
                                problems)
                        .sessions())
                .extracting(Session::title)
                .containsExactly("A");
    }

    @Test
    void aCalendarThatCancelsCallsAllOff() {
        String content = Calendars.of("METHOD:CANCEL\n" + entry("SUMMARY:A\nDTSTART:20310409T100000Z\n"))
                + Calendars.of(entry("SUMMARY:B\nDTSTART:20310409T100000Z\n"));

        assertThat(Calendars.read(content, "Europe/Berlin", problems).sessions())
                .extracting(Session::cancelled)
                .containsExactly(true, false);
    }

    @Test
    void anIdThatIsNotUniqueIsNoKey() {
        List<Session> sessions = read(entry("UID:same\nURL:https://h.example/\nSUMMARY:A\nDTSTART:20310409T100000Z\n")
                + entry("UID:same\nURL:https://h.example/talk?id=2\nSUMMARY:B\nDTSTART:20310409T110000Z\n")
                + entry("UID:other\nURL:https://h.example/\nSUMMARY:C\nDTSTART:20310409T120000Z\n"));

        assertThat(sessions)
                .extracting(Session::keys)
                .containsExactly(List.of(), List.of("url:https://h.example/talk?id=2"), List.of("guid:other"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Arena\\, Room 8\\, Room 5 | Arena",
                "Room 5 | Room 5",
                "Hall (north\\, upper)\\, City | Hall (north, upper)",
                "https://meet.example/1 | "
            })
    void theRoomIsTheFirstPartOfThePlace(String location, String room) {
        assertThat(one("SUMMARY:A\nDTSTART:20310409T100000Z\nLOCATION:" + location + "\n")
                        .room())
                .isEqualTo(room);
    }

    @Test
    void aPlaceThatIsAnAddressAndAttachmentsAreLinks() {
        Session session = one("SUMMARY:A\nDTSTART:20310409T100000Z\nLOCATION:https://meet.example/1\n"
                + "ATTACH;FILENAME=Slides:https://h.example/a.pdf\n"
                + "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Stream:https://h.example/live\n");

        assertThat(session.links())
                .containsExactly(
                        new Address("https://h.example/a.pdf", "Slides"),
                        new Address("https://h.example/live", "Stream"),
                        new Address("https://meet.example/1", "Live stream"));
    }

    @ParameterizedTest
    @CsvSource({"No description", "TBA", "tbd"})
    void wordsForNoDescriptionAreNone(String text) {
        assertThat(one("SUMMARY:A\nDTSTART:20310409T100000Z\nDESCRIPTION:" + text + "\n")
                        .abstractText())
                .isNull();
    }

    @Test
    void numbersOfSubmissionsAreNoPartOfTitles() {
        List<Session> sessions = read(entry("SUMMARY:182 - Ropes\nDTSTART:20310409T100000Z\n")
                + entry("SUMMARY:7 - Knots\nDTSTART:20310409T100000Z\n")
                + entry("SUMMARY:33 - Sails\nDTSTART:20310409T100000Z\n")
                + entry("SUMMARY:Pause\nDTSTART:20310409T100000Z\n"));

        assertThat(sessions).extracting(Session::title).containsExactly("Ropes", "Knots", "Sails", "Pause");
        assertThat(one("SUMMARY:182 - Ropes\nDTSTART:20310409T100000Z\n").title())
                .isEqualTo("182 - Ropes");
    }

    @Test
    void theFormatIsToldByItsFirstLine() {
        ICalendarImporter importer = new ICalendarImporter();

        assertThat(importer.affinity(new ImportSource("x", "\n begin:vcalendar\n", null)))
                .isEqualTo(95);
        assertThat(importer.affinity(new ImportSource("x.ics", "# Report", null)))
                .isEqualTo(20);
        assertThat(importer.affinity(new ImportSource("x.md", "# Report", null)))
                .isZero();
    }
}
