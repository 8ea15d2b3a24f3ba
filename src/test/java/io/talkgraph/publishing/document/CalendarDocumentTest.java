package io.talkgraph.publishing.document;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Calendars, read by another library than the one that writes them. */
class CalendarDocumentTest {

    @Test
    void everythingOfATalkIsInItsEvent() throws Exception {
        Calendar calendar = read(CalendarDocument.of("KiteConf, 2023", List.of(Examples.full())));
        VEvent event = events(calendar).get(0);

        assertThat(value(calendar.getProperty("X-WR-CALNAME").orElseThrow())).isEqualTo("KiteConf, 2023");
        assertThat(value(event, "UID")).isEqualTo("flying-kites-kiteconf-2023@talkgraph");
        assertThat(value(event, "SUMMARY")).isEqualTo("Flying kites; at scale, twice");
        assertThat(value(event, "DESCRIPTION"))
                .isEqualTo("Speakers: Ada Lopez, Engineer, Kite Works, Inc.; Bo\n\nHow we fly.\n\nAnd land.");
        assertThat(value(event, "LOCATION")).isEqualTo("Hall A, Porto");
        assertThat(value(event, "URL")).isEqualTo("https://kiteconf.example/2023/talk/7");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20240301T123045Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20240301T123045Z");
        assertThat(event.getCategories().get(0).getCategories().getTexts())
                .containsExactlyInAnyOrder("Wind, and rain", "Kites");
        assertThat(calendar.getProperty("X-TALKGRAPH-WITHOUT-DATE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-11T09:30:00+02:00, Etc/GMT-2, 20230911T093000",
        "2023-09-11T09:30:00-07:00, Etc/GMT+7, 20230911T093000",
        "2023-09-11T09:30:00+05:30, UTC+0530, 20230911T093000",
        "2023-09-11T09:30:00+05:45, UTC+0545, 20230911T093000",
        "2023-09-11T09:30:00-03:30, UTC-0330, 20230911T093000",
        "2023-09-11T09:30:00+14:00, Etc/GMT-14, 20230911T093000",
        "2023-03-26T02:30:00+01:00, Etc/GMT-1, 20230326T023000",
    })
    void timeIsTheLocalTimeOfThePlace(String start, String zone, String local) throws Exception {
        String end = OffsetDateTime.parse(start).plusMinutes(45).toString();
        byte[] document = CalendarDocument.of("x", List.of(Examples.talk(1, "T", start, end, null)));
        Calendar calendar = read(document);

        assertThat(text(document)).contains("DTSTART;TZID=" + zone + ":" + local + "\r\n");
        VTimeZone component =
                calendar.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        assertThat(component.getTimeZoneId().getValue()).isEqualTo(zone);
        assertThat(component
                        .getObservances()
                        .get(0)
                        .<TzOffsetTo>getRequiredProperty(Property.TZOFFSETTO)
                        .getOffset())
                .isEqualTo(OffsetDateTime.parse(start).getOffset());
        VEvent event = events(calendar).get(0);
        assertThat(((ZonedDateTime) event.getDateTimeStart().getDate()).toInstant())
                .isEqualTo(OffsetDateTime.parse(start).toInstant());
        assertThat(((ZonedDateTime) event.getDateTimeEnd().getDate()).toInstant())
                .isEqualTo(OffsetDateTime.parse(end).toInstant());
    }

    @Test
    void timeInUtcNeedsNoZone() throws Exception {
        byte[] document = CalendarDocument.of("x", List.of(Examples.talk(1, "T", "2023-09-11T09:30:00Z", null, null)));

        assertThat(read(document).<VTimeZone>getComponent(Component.VTIMEZONE)).isEmpty();
        assertThat(text(document)).contains("DTSTART:20230911T093000Z\r\n").doesNotContain("DTEND");
    }

    @Test
    void zoneIsWrittenOnceForEachOffset() throws Exception {
        List<TalkRecord> talks = IntStream.range(0, 20)
                .mapToObj(n -> Examples.talk(
                        n + 1, "T", "2023-09-11T09:30:00" + (n % 2 == 0 ? "+02:00" : "+01:00"), null, null))
                .toList();
        assertThat(read(CalendarDocument.of("x", talks)).<VTimeZone>getComponents(Component.VTIMEZONE))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Sao_Paulo"})
    void dayIsADayWhereverTheServerIs(String zone) throws Exception {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            // In São Paulo that day had no midnight.
            byte[] document = CalendarDocument.of("x", List.of(Examples.onDay(1, "2018-11-04")));
            assertThat(text(document))
                    .contains("DTSTART;VALUE=DATE:20181104\r\n")
                    .doesNotContain("DTEND");
            read(document);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void talksWithoutADayAreCounted() throws Exception {
        List<TalkRecord> talks = List.of(
                Examples.talk(1, "T", null, null, null), Examples.full(), Examples.talk(2, "T", null, null, null));
        Calendar calendar = read(CalendarDocument.of("x", talks));

        assertThat(events(calendar)).hasSize(1);
        assertThat(value(calendar.getProperty("X-TALKGRAPH-WITHOUT-DATE").orElseThrow()))
                .isEqualTo("2");
    }

    @Test
    void calendarWithoutTalksCanBeRead() throws Exception {
        assertThat(events(read(CalendarDocument.of("x", List.of())))).isEmpty();
    }

    @Test
    void hostileTextComesThrough() throws Exception {
        TalkRecord talk = Examples.telling(1, Examples.HOSTILE, Examples.HOSTILE);
        VEvent event = events(read(CalendarDocument.of(Examples.HOSTILE, List.of(talk))))
                .get(0);

        assertThat(value(event, "DESCRIPTION")).isEqualTo(Examples.HARMLESS);
        assertThat(value(event, "SUMMARY")).isEqualTo(DocumentText.line(Examples.HARMLESS));
    }

    @Test
    void linesAreNoLongerThanAllowedAndCharactersStayWhole() throws Exception {
        // A line holds 74 bytes beside its blank: with 3 of them before four-byte characters, every line would cut one.
        String text = "abc" + "\uD83E\uDE81".repeat(10_000) + "漢字かな\uD83E\uDE81é".repeat(10_000);
        byte[] document = CalendarDocument.of("x", List.of(Examples.telling(1, "T", text)));

        assertThat(text(document).split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\uFFFD"));
        assertThat(value(events(read(document)).get(0), "DESCRIPTION")).isEqualTo(text);
    }

    @Test
    void sameTalksGiveTheSameBytes() {
        List<TalkRecord> talks = List.of(Examples.full(), Examples.onDay(2, "2023-09-12"));

        assertThat(CalendarDocument.of("x", talks)).isEqualTo(CalendarDocument.of("x", talks));
    }

    private static Calendar read(byte[] document) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(document));
        ValidationResult result = calendar.validate();
        assertThat(result.getEntries()).as("what the validator of ical4j says").isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static String value(VEvent event, String name) {
        return value(event.getProperty(name).orElseThrow());
    }

    private static String value(Property property) {
        return property.getValue();
    }

    private static String text(byte[] document) {
        return new String(document, StandardCharsets.UTF_8);
    }
}
