package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real schedules in ../shared/samples/sessionize, counted a second way: by regular expression and by walking the tree. */
class SessionizeSamplesTest {

    private static final Path SAMPLES = Path.of("../shared/samples/sessionize");
    private static final String GRID = "droidcon-2023-berlin-GridSmart.json";
    private static final String SPEAKERS = "droidcon-2023-berlin-Speakers.json";
    private static final String ALL = "global-azure-2020-all.json";

    private final ImportProblems problems = new ImportProblems();

    @BeforeEach
    void samplesAreThere() {
        assumeTrue(Files.isDirectory(SAMPLES), SAMPLES + " is not there");
    }

    private static String text(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode tree(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Programme read(String name, String zone) {
        ImportSource source = new ImportSource(name, text(name), "Some Conf 2031").in(ZoneId.of(zone));
        assertThat(new SessionizeImporter().affinity(source)).isGreaterThan(80);
        Programme programme = ScheduleReader.read(source, problems);
        assertThat(problems.all()).isEmpty();
        return programme;
    }

    private static Set<String> names(Programme programme) {
        return programme.sessions().stream()
                .flatMap(s -> s.people().stream())
                .map(Person::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(String regex, String text) {
        return Pattern.compile(regex).matcher(text).results().count();
    }

    @Test
    void theGridHasAllItsSessionsOnceAndTheServiceSessionsMarked() {
        Programme programme = read(GRID, "Europe/Berlin");
        String beforeSlots = text(GRID);
        // Each session stands twice: in its room, and in its time slot.
        long all = count("\"isServiceSession\": ?(?:true|false)", beforeSlots) / 2;
        long service = count("\"isServiceSession\": ?true", beforeSlots) / 2;

        assertThat(programme.sessions()).hasSize(195).hasSize((int) all);
        assertThat(programme.sessions().stream().filter(Session::service))
                .hasSize(91)
                .hasSize((int) service);
        assertThat(programme.sessions())
                .noneMatch(Session::cancelled)
                .allMatch(s -> s.start() != null && s.end() != null);
    }

    @Test
    void theGridHasItsSpeakersRoomsAndDays() {
        Programme programme = read(GRID, "Europe/Berlin");
        Set<String> names = new TreeSet<>();
        Set<String> rooms = new TreeSet<>();
        for (JsonNode day : tree(GRID)) {
            for (JsonNode room : day.path("rooms")) {
                rooms.add(room.path("name").asText());
                room.path("sessions").findValues("speakers").forEach(list -> list.findValuesAsText("name")
                        .forEach(names::add));
            }
        }

        assertThat(names(programme)).hasSize(114).isEqualTo(names);
        assertThat(programme.sessions().stream().map(Session::room).collect(Collectors.toSet()))
                .isEqualTo(rooms);
        assertThat(programme.sessions().stream()
                        .map(s -> s.start().toLocalDate())
                        .distinct())
                .containsExactly(LocalDate.of(2023, 7, 5), LocalDate.of(2023, 7, 6), LocalDate.of(2023, 7, 7));
    }

    @Test
    void theViewAllHasItsSessionsSpeakersAndVideos() {
        Programme programme = read(ALL, "Europe/Vienna");
        JsonNode tree = tree(ALL);
        Map<String, String> names = new HashMap<>();
        tree.path("speakers")
                .forEach(
                        s -> names.put(s.path("id").asText(), s.path("fullName").asText()));

        assertThat(programme.sessions())
                .hasSize(29)
                .hasSize(tree.path("sessions").size());
        assertThat(programme.sessions().stream().filter(Session::service)).hasSize(1);
        assertThat(names(programme)).hasSize(28).isEqualTo(new TreeSet<>(names.values()));
        assertThat(programme.sessions().stream().flatMap(s -> s.links().stream()))
                .hasSize((int) count("\"answerValue\": ?\"https?://", text(ALL)));
        for (int i = 0; i < tree.path("sessions").size(); i++) {
            assertThat(programme.sessions().get(i).people())
                    .extracting(Person::name)
                    .isEqualTo(speakers(tree.path("sessions").path(i), names));
        }
    }

    private static List<String> speakers(JsonNode session, Map<String, String> names) {
        return session.path("speakers")
                .valueStream()
                .map(id -> names.get(id.asText()))
                .toList();
    }

    @Test
    void theViewAllHasItsTracksAndLanguagesByTitle() {
        Programme programme = read(ALL, "Europe/Vienna");
        String text = text(ALL);

        // The ids of the two languages and of the two tracks, as they stand in the file.
        assertThat(programme.sessions().stream().filter(s -> "German".equals(s.language())))
                .hasSize((int) count("\\b35852\\b", text) - 1);
        assertThat(programme.sessions().stream().filter(s -> "English".equals(s.language())))
                .hasSize((int) count("\\b43221\\b", text) - 1);
        assertThat(programme.sessions().stream().filter(s -> "Junior Bootcamp".equals(s.track())))
                .hasSize((int) count("\\b35851\\b", text) - 1);
    }

    @Test
    void theSpeakersGiveTheSameTalksAsTheGridWithOrganizations() {
        Programme programme = read(SPEAKERS, "Europe/Berlin");
        JsonNode tree = tree(SPEAKERS);
        Set<String> ids = new TreeSet<>();
        tree.forEach(s -> s.path("sessions")
                .forEach(each -> ids.add("id:" + each.path("id").asText())));
        Set<String> grid = read(GRID, "Europe/Berlin").sessions().stream()
                .filter(s -> !s.service())
                .map(s -> s.keys().get(0))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(programme.sessions().stream().map(s -> s.keys().get(0)).collect(Collectors.toSet()))
                .hasSize(104)
                .isEqualTo(ids)
                .isEqualTo(grid);
        assertThat(names(programme)).hasSize(114);
        assertThat(organization(programme, "Ahmed Ateek")).isEqualTo("TradeRepublic");
        assertThat(organization(programme, "Gerard Paligot")).isEqualTo("Decathlon");
        assertThat(organization(programme, "Hadi Hariri")).isEqualTo("");
        assertThat(organization(programme, "Arnaud Giuliani")).isEqualTo("");
    }

    private static String organization(Programme programme, String name) {
        return programme.sessions().stream()
                .flatMap(s -> s.people().stream())
                .filter(p -> p.name().equals(name))
                .map(p -> p.organization() == null ? "" : p.organization())
                .findFirst()
                .orElseThrow();
    }
}
