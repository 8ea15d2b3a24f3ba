package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

/** When an event takes place, for each way in which schedules say it. */
class TimesTest {

    private static final String BRUSSELS = "<time_zone_name>Europe/Brussels</time_zone_name>";

    private final ImportProblems problems = new ImportProblems();

    private Session read(String inConference, String inEvent) {
        return read(inConference, inEvent, null);
    }

    private Session read(String inConference, String inEvent, String zone) {
        String content = Schedules.xml(inConference, "<event>" + inEvent + "</event>");
        ImportSource source = new ImportSource("schedule.xml", content, null);
        return Schedules.only(Schedules.read(source.in(zone == null ? null : ZoneId.of(zone)), problems));
    }

    @ParameterizedTest
    @CsvSource({
        // the date with its offset is the truth
        "2031-05-04T10:00:00+02:00,     10:00, 2031-05-04T10:00+02:00",
        "2031-05-04T10:00:00+0200,      10:00, 2031-05-04T10:00+02:00",
        "2031-05-04T10:00+02:00,        10:00, 2031-05-04T10:00+02:00",
        "2031-05-04 10:00:00 +02:00,    10:00, 2031-05-04T10:00+02:00",
        "2031-05-04T10:00:30.25+02:00,  10:00, 2031-05-04T10:00:30.250+02:00",
        "2031-05-04T10:00:00Z,          10:00, 2031-05-04T10:00Z",
        "2031-05-04T10:00:00+02:00,     '',    2031-05-04T10:00+02:00",
        "2031-05-04T10:00:00+02:00,     11:00, 2031-05-04T10:00+02:00",
        // in UTC beside a local start
        "2031-05-04T04:30:00Z,          10:00, 2031-05-04T10:00+05:30",
        "2031-05-04T04:30:00+00:00,     10:00, 2031-05-04T10:00+05:30",
        "2031-05-03T22:00:00Z,          10:00, 2031-05-04T10:00+12:00",
        "2031-05-04T02:00:00Z,          19:00, 2031-05-03T19:00-07:00",
        "2031-05-04T23:30:00Z,          01:30, 2031-05-05T01:30+02:00",
        "2031-05-04T04:30:00Z,          10:07, 2031-05-04T04:30Z"
    })
    void aDateWithAnOffsetIsTheStart(String date, String start, String wanted) {
        Session session = read("", "<date>" + date + "</date><start>" + start + "</start>");

        assertThat(session.start()).hasToString(wanted);
        assertThat(session.date()).isEqualTo(session.start().toLocalDate());
    }

    @Test
    void theZoneOfTheScheduleExplainsALocalStart() {
        Session session = read(BRUSSELS, "<date>2031-05-04T08:00:00Z</date><start>10:00</start>");

        assertThat(session.start()).hasToString("2031-05-04T10:00+02:00");
    }

    @Test
    void aDateInUtcWithoutAStartIsSeenFromThePlace() {
        assertThat(read(BRUSSELS, "<date>2031-05-04T22:30:00Z</date>").start()).hasToString("2031-05-05T00:30+02:00");
    }

    @Test
    void aZoneThatContradictsDateAndStartDoesNotCount() {
        Session session = read(
                "<time_zone_name>UTC</time_zone_name>", "<date>2031-05-04T10:00:00+01:00</date><start>10:00</start>");

        assertThat(session.start()).hasToString("2031-05-04T10:00+01:00");
    }

    @Test
    void aLocalStartNeedsAZone() {
        Session session = read("", "<start>10:00</start><duration>0:45</duration>");

        assertThat(session.date()).isEqualTo("2031-05-03");
        assertThat(session.start()).isNull();
        assertThat(session.end()).isNull();
        assertThat(Schedules.messages(problems)).singleElement().asString().contains("names no time zone: 1 entries");
    }

    @Test
    void thePassedZoneWinsOverThatOfTheSchedule() {
        assertThat(read(BRUSSELS, "<start>10:00</start>").start()).hasToString("2031-05-03T10:00+02:00");
        assertThat(read(BRUSSELS, "<start>10:00</start>", "Europe/London").start())
                .hasToString("2031-05-03T10:00+01:00");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aZoneThatIsNoneIsToldAndIgnored() {
        Session session = read("<time_zone_name>Mars/Olympus</time_zone_name>", "<start>10:00</start>");

        assertThat(session.start()).isNull();
        assertThat(Schedules.messages(problems))
                .anyMatch(message -> message.startsWith("1: There is no such time zone"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',         00:30, 2031-05-03T00:30+02:00, 2031-05-03",
        "00:00,      00:30, 2031-05-03T00:30+02:00, 2031-05-03",
        "09:00:00,   00:30, 2031-05-04T00:30+02:00, 2031-05-03",
        "04:00,      3:59,  2031-05-04T03:59+02:00, 2031-05-03",
        "04:00,      04:00, 2031-05-03T04:00+02:00, 2031-05-03"
    })
    void whatStartsBeforeTheChangeOfDayIsOnTheNextDate(String change, String start, String wanted, String day) {
        Session session = read(BRUSSELS + "<day_change>" + change + "</day_change>", "<start>" + start + "</start>");

        assertThat(session.start()).hasToString(wanted);
        assertThat(session.date()).isEqualTo(day);
    }

    @Test
    void aDatedNightBelongsToTheDayItStandsIn() {
        String night = "<date>2031-05-04T00:30:00+02:00</date><start>00:30</start>";

        assertThat(read("<day_change>04:00</day_change>", night).date()).isEqualTo("2031-05-03");
        assertThat(read("", night).date()).as("no change of day").isEqualTo("2031-05-04");
    }

    @Test
    void aLocalDateNeedsAZoneToo() {
        Session dated = read(BRUSSELS, "<date>2031-05-04T10:00:00</date>");
        Session day = read(BRUSSELS, "<date>2031-05-04</date><start>9:30</start>");

        assertThat(dated.start()).hasToString("2031-05-04T10:00+02:00");
        assertThat(day.start()).hasToString("2031-05-04T09:30+02:00");
        assertThat(read("", "<date>2031-05-04T10:00:00</date>").date()).isEqualTo("2031-05-04");
    }

    @ParameterizedTest
    @CsvSource({"0:15, 15", "00:45, 45", "12:59, 779", "1:00:00, 60", "25:00, 1500", "335:00, 20100"})
    void durationsAreHoursAndMinutes(String duration, long minutes) {
        Session session = read(BRUSSELS, "<start>10:00</start><duration>" + duration + "</duration>");

        assertThat(Duration.between(session.start(), session.end()).toMinutes()).isEqualTo(minutes);
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0:30,  'This entry ends before it starts; its end was dropped.'",
        "337:00, 'This entry takes more than two weeks; its end was dropped.'",
        "0:75,   'The duration of this entry is not of the form 0:45; it has no end.'",
        "45,     'The duration of this entry is not of the form 0:45; it has no end.'",
        "PT45M,  'The duration of this entry is not of the form 0:45; it has no end.'"
    })
    void otherDurationsAreToldAndDropped(String duration, String message) {
        Session session = read(BRUSSELS, "<start>10:00</start><duration>" + duration + "</duration>");

        assertThat(session.start()).isNotNull();
        assertThat(session.end()).isNull();
        assertThat(Schedules.messages(problems)).containsExactly("3: " + message);
    }

    @Test
    void noDurationIsNoEnd() {
        assertThat(read(BRUSSELS, "<start>10:00</start><duration>00:00</duration>")
                        .end())
                .isNull();
        assertThat(read(BRUSSELS, "<start>10:00</start>").end()).isNull();
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<date>20031-05-04T10:00:00+02:00</date>, 'The date of this entry cannot be read.'",
        "<date>2031-02-30</date>,                 'The date of this entry cannot be read.'",
        "<date>1049-05-04</date>,                 'The date of this entry cannot be read.'",
        "<start>24:30</start>,                    'The start of this entry cannot be read.'",
        "<start>soon</start>,                     'The start of this entry cannot be read.'"
    })
    void whatIsNoDateIsToldAndDropped(String inEvent, String message) {
        Session session = read(BRUSSELS, inEvent);

        assertThat(session.start()).isNull();
        assertThat(session.date()).as("the day it stands in").isEqualTo("2031-05-03");
        assertThat(Schedules.messages(problems)).containsExactly("3: " + message);
    }
}
