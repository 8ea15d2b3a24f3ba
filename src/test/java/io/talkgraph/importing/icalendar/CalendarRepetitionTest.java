package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.OffsetDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarRepetitionTest {

    private static final String BEGIN = "UID:u\nSUMMARY:Rigging\nDTSTART;TZID=Europe/Berlin:20310328T090000\n"
            + "DTEND;TZID=Europe/Berlin:20310328T093000\n";

    private final ImportProblems problems = new ImportProblems();

    private List<Session> read(String entries) {
        return Calendars.read(Calendars.of(entries), null, problems).sessions();
    }

    private List<String> starts(String rule) {
        return read(Calendars.entry(BEGIN + rule + "\n")).stream()
                .map(s -> String.valueOf(s.start()))
                .toList();
    }

    @Test
    void anEntryThatEndsRepeatingIsOneSessionEachTimeAtTheSameHour() {
        List<Session> sessions = read(Calendars.entry(BEGIN + "RRULE:FREQ=DAILY;COUNT=3\n"));

        // The clocks of Berlin go forward on 30 March 2031.
        assertThat(sessions)
                .extracting(Session::start)
                .containsExactly(
                        OffsetDateTime.parse("2031-03-28T09:00+01:00"),
                        OffsetDateTime.parse("2031-03-29T09:00+01:00"),
                        OffsetDateTime.parse("2031-03-30T09:00+02:00"));
        assertThat(sessions.get(2).end()).hasToString("2031-03-30T09:30+02:00");
        assertThat(sessions)
                .extracting(s -> s.keys().get(0))
                .containsExactly("guid:u/20310328T0900", "guid:u/20310329T0900", "guid:u/20310330T0900");
    }

    @ParameterizedTest
    @CsvSource({
        "RRULE:FREQ=DAILY;UNTIL=20310330T070000Z, 3",
        "RRULE:FREQ=DAILY;UNTIL=20310330T065959Z, 2",
        "RRULE:FREQ=DAILY;UNTIL=20310330, 3",
        "RRULE:FREQ=DAILY;UNTIL=20310330T085900, 2",
        "RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=FR, 2",
        "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=4, 4"
    })
    void theEndOfARuleIsIncluded(String rule, int count) {
        assertThat(starts(rule.replace(", ", ","))).hasSize(count);
    }

    @Test
    void exceptionsAndReplacementsTakeTheirInstanceOut() {
        List<Session> sessions =
                read(Calendars.entry(BEGIN + "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Berlin:20310328T090000\n")
                        + Calendars.entry("UID:u\nSUMMARY:Late rigging\nDTSTART;TZID=Europe/Berlin:20310329T140000\n"
                                + "RECURRENCE-ID;TZID=Europe/Berlin:20310329T090000\n"));

        assertThat(sessions)
                .extracting(s -> s.title() + " " + s.start() + " " + s.keys())
                .containsExactly(
                        "Rigging 2031-03-30T09:00+02:00 [guid:u/20310330T0900]",
                        "Late rigging 2031-03-29T14:00+01:00 [guid:u/20310329T0900]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=SECONDLY;COUNT=3",
                "FREQ=YEARLY;COUNT=3;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;COUNT=3;BYHOUR=9,10",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=OFTEN;COUNT=3"
            })
    void anyOtherRuleIsReadOnceWithItsLine(String rule) {
        assertThat(starts("RRULE:" + rule)).containsExactly("2031-03-28T09:00+01:00");
        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(8);
            assertThat(p.message()).contains("first time");
        });
    }

    @Test
    void aLongSeriesIsCut() {
        assertThat(starts("RRULE:FREQ=DAILY;COUNT=1000000000")).hasSize(100);
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .containsExactly("The entry repeats often; its first 100 times are read.");
    }
}
