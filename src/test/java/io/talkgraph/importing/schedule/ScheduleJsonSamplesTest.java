package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The schedules in ../shared/samples/schedule-json, counted a second way: by regular expressions and a walk of the tree. */
class ScheduleJsonSamplesTest {

    private static long count(ImportSource source, String pattern) {
        return Pattern.compile(pattern).matcher(source.content()).results().count();
    }

    /** The values of a string member in each event, which is what has a member do_not_record. */
    private static List<String> values(ImportSource source, String member) throws Exception {
        List<String> values = new ArrayList<>();
        for (JsonNode event : new ObjectMapper().readTree(source.content()).findParents("do_not_record")) {
            String value = event.get(member).asText().strip();
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "frab-camp2019.json,   Chaos Communication Camp 2019, 2019-08-21, 2019-08-26",
        "pretalx-democon.json, DemoCon,                       2020-12-14, 2020-12-16",
        "pretalx-rc3.json,     rC3 Channels,                  2020-12-27, 2020-12-30"
    })
    void everythingIsReadThatIsThere(String file, String title, LocalDate first, LocalDate last) throws Exception {
        ImportSource source = Schedules.shared("schedule-json/" + file);
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(source, problems);
        List<Session> sessions = programme.sessions();

        System.out.printf("%-22s %4d events %s%n", file, sessions.size(), Schedules.messages(problems));
        assertThat(programme.event().title()).isEqualTo(title);
        assertThat(programme.event().startDate()).isEqualTo(first);
        assertThat(programme.event().endDate()).isEqualTo(last);
        assertThat(sessions).hasSize((int) count(source, "\"do_not_record\""));
        assertThat(Schedules.titles(programme)).isEqualTo(values(source, "title"));
        assertThat(sessions.stream().map(Session::room)).containsExactlyElementsOf(values(source, "room"));
        assertThat(sessions.stream().map(Session::track).filter(Objects::nonNull))
                .containsExactlyElementsOf(values(source, "track"));
        assertThat(sessions.stream().map(Session::type)).containsExactlyElementsOf(values(source, "type"));
        assertThat(sessions.stream().map(s -> s.keys().get(0)))
                .containsExactlyElementsOf(values(source, "guid").stream()
                        .map(guid -> "guid:" + guid)
                        .toList());
        assertThat(sessions.stream().mapToLong(s -> s.people().size()).sum())
                .isEqualTo(count(source, "\"public_name\""));
        assertThat(sessions.stream().map(Session::start))
                .containsExactlyElementsOf(values(source, "date").stream()
                        .map(OffsetDateTime::parse)
                        .toList());
        assertThat(sessions.stream()
                        .map(s -> Duration.between(s.start(), s.end()).toMinutes()))
                .containsExactlyElementsOf(values(source, "duration").stream()
                        .map(text -> 60 * Long.parseLong(text.substring(0, 2)) + Long.parseLong(text.substring(3)))
                        .toList());
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void theScheduleOfTheHubIsOfAnotherShape() {
        Programme programme = Schedules.read(Schedules.shared("schedule-json/hub-schedule2.json"));

        assertThat(programme.event().title()).isEqualTo("38C3");
        assertThat(programme.event().startDate()).isEqualTo("2024-12-27");
        assertThat(programme.sessions()).hasSize(2);
        Session opening = programme.sessions().get(0);
        assertThat(opening.room()).isEqualTo("Saal 1");
        assertThat(opening.track()).isEqualTo("CCC");
        assertThat(opening.start()).isEqualTo("2024-12-27T10:30+01:00");
        assertThat(opening.end()).isEqualTo("2024-12-27T11:00+01:00");
        assertThat(opening.people().stream().map(Session.Person::name))
                .as("a contributor is no speaker")
                .containsExactly("Gabriela Bogk", "Aline Blankertz");
        assertThat(opening.links().stream().map(Session.Address::url))
                .as("no feedback, but slides")
                .containsExactly(
                        "https://events.ccc.de/congress/2024/hub/event/38c3-opening-ceremony/",
                        "https://example.net/",
                        "https://fahrplan.events.ccc.de/congress/2024/fahrplan/talk/HQCCYH/",
                        "https://example.net/foo/bar/1235.pdf");
    }
}
