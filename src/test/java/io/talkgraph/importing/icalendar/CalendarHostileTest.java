package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static io.talkgraph.importing.icalendar.Calendars.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is cut off, nested, endless or no calendar at all. */
class CalendarHostileTest {

    private final ImportProblems problems = new ImportProblems();

    private List<Session> read(String content) {
        return Calendars.read(content, "Europe/Berlin", problems).sessions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sched.ics", "zones.ics"})
    void aTruncatedCalendarIsRejectedWithALine(String name) {
        String whole = Calendars.text(name).strip();

        for (int length = 1; length < whole.length(); length++) {
            String part = whole.substring(0, length);
            assertThatThrownBy(() -> read(part))
                    .as("%d characters", length)
                    .isInstanceOfSatisfying(ImportRejectedException.class, e -> assertThat(e.line())
                            .isNotNull());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:A | 3 | VEVENT that begins in line 2",
                "BEGIN:VCALENDAR~BEGIN:VEVENT~END:VEVENT | 3 | VCALENDAR that begins in line 1",
                "BEGIN:VCALENDAR~BEGIN:VEVENT~BEGIN:VEVENT | 3 | before the END:VEVENT",
                "BEGIN:VCALENDAR~BEGIN:VCALENDAR | 2 | before the END:VCALENDAR",
                "BEGIN:VCALENDAR~BEGIN:VEVENT~END:VCALENDAR | 3 | line 2 began a VEVENT",
                "BEGIN:VCALENDAR~END:VCALENDAR~END:VCALENDAR | 3 | nothing to end",
                "BEGIN:VCALENDAR~END:VCALENDAR~BEGIN:VEVENT | 3 | outside of a VCALENDAR"
            })
    void aComponentWithoutItsEndIsRejectedWithItsLine(String lines, int line, String words) {
        assertThatThrownBy(() -> read(lines.replace('~', '\n')))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        ImportRejectedException.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | JSON", "<schedule/> | XML", "# Report | text"})
    void anotherDocumentIsRejectedWithWhatItIs(String content, String kind) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("no calendar")
                .hasMessageContaining(kind);
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> read("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + "BEGIN:VALARM\n".repeat(100_000)))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("in each other");
        assertThatThrownBy(() -> read(Calendars.of("").repeat(1_001)))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("1000 calendars");
    }

    @Test
    void aHundredThousandEntriesAreReadAndOneMoreIsRejected() {
        String entries = entry("DTSTART:20310409T100000Z\n").repeat(100_000);

        assertThat(read(Calendars.of(entries))).hasSize(100_000);
        assertThatThrownBy(() -> read(Calendars.of(entries + entry(""))))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("100,000");
    }

    @Test
    void anEndlessEntryIsLeftOutAndTheOthersAreRead() {
        List<Session> sessions = read(Calendars.of(
                entry("SUMMARY:" + "x".repeat(10_000_000) + "\n") + entry("SUMMARY:A\nDTSTART:20310409T100000Z\n")));

        assertThat(sessions).extracting(Session::title).containsExactly("A");
        assertThat(problems.all()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.message()).contains("1,000,000");
        });
    }

    @Test
    void aZoneThatChangesEverySecondIsNoZone() {
        String content = Calendars.text("zones.ics").replace("FREQ=YEARLY", "FREQ=SECONDLY");

        List<Session> sessions = Calendars.read(content, null, problems).sessions();

        assertThat(sessions.get(0).start()).isNull();
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .anyMatch(m -> m.startsWith("Nobody knows the time zone \"Harbour time\""));
    }

    @Test
    void charactersThatNoDatabaseTakesAreLeftOut() {
        assertThat(read(Calendars.of(entry("SUMMARY;ENCODING=QUOTED-PRINTABLE:A=00B\n")))
                        .get(0)
                        .title())
                .isEqualTo("AB");
        assertThat(read(Calendars.of(entry("SUMMARY:A\ud800B\n"))).get(0).title())
                .isEqualTo("AB");
    }

    @Test
    void linesThatAreNoPropertiesAreSkipped() {
        assertThat(read(Calendars.of(entry("no colon\n:\n;\nSUMMARY\nSUMMARY:A\n:x\n\n\n"))))
                .extracting(Session::title)
                .containsExactly("A");
    }

    @Test
    void whatFollowsTheCalendarIsLeftOut() {
        assertThat(read(Calendars.of(entry("SUMMARY:A\nDTSTART:20310409T100000Z\n")) + "<!-- served in 3 ms -->\n"))
                .hasSize(1);
        assertThat(problems.all()).extracting(ImportProblem::line).containsExactly(8);
    }

    /** Found by src/bench/fuzz: a zone that begins in a month there is not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:16011828T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU",
                "DTSTART:16010328T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=18"
            })
    void zoneOfAMonthThatIsNoneIsNoZone(String observance) {
        String calendar =
                """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Harbour time
                BEGIN:STANDARD
                %s
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:knots
                SUMMARY:Knots
                DTSTART;TZID=Harbour time:20310409T090000
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(observance);
        ImportProblems problems = new ImportProblems();

        assertThat(Calendars.read(calendar, null, problems).sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.start()).isNull());
        assertThat(problems.all()).isNotEmpty();
    }
}
