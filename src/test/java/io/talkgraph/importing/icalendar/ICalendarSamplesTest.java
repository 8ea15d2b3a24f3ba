package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real calendars in ../shared/samples/ics, counted a second way: by regular expressions over unfolded lines. */
class ICalendarSamplesTest {

    private static final Path SAMPLES = Path.of("../shared/samples/ics");
    private static final String LCA = "linux_conf_au_2020.ics";
    private static final String V1 = "sched-jococruise-2023v1.ics";
    private static final String V2 = "sched-jococruise-2023v2.ics";

    private final ImportProblems problems = new ImportProblems();

    @BeforeEach
    void samplesAreThere() {
        assumeTrue(Files.isDirectory(SAMPLES), SAMPLES + " is not there");
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> values(String name, String property) {
        String text = ImportSource.decode(bytes(name)).replace("\r\n", "\n").replace("\n ", "");
        return Pattern.compile("(?m)^" + property + "(?:;[^:\n]*)?:(.*)$")
                .matcher(text)
                .results()
                .map(m -> m.group(1).replaceAll("\\\\([,;])", "$1"))
                .toList();
    }

    private Programme read(String name, @Nullable String zone) {
        ImportSource source = ImportSource.of(name, bytes(name), null).in(zone == null ? null : ZoneId.of(zone));
        assertThat(new ICalendarImporter().affinity(source)).isGreaterThan(80);
        return CalendarReader.read(source, problems);
    }

    @ParameterizedTest
    @CsvSource({
        "linux_conf_au_2020.ics, 262, linux.conf.au 2020",
        "sched-jococruise-2023v1.ics, 411, JoCo Cruise 2023",
        "sched-jococruise-2023v2.ics, 424, JoCo Cruise 2023"
    })
    void everyEntryIsASessionWithTitleKeyAndTimes(String name, int count, String title) {
        Programme programme = read(name, "America/New_York");

        assertThat(programme.sessions())
                .hasSize(count)
                .hasSize(values(name, "BEGIN").size() - 1);
        assertThat(programme.event().title()).isEqualTo(title);
        assertThat(programme.sessions())
                .extracting(Session::title)
                .isEqualTo(values(name, "SUMMARY").stream().map(String::strip).toList());
        assertThat(programme.sessions())
                .extracting(s -> s.keys().get(0))
                .isEqualTo(
                        values(name, "UID").stream().map(uid -> "guid:" + uid).toList());
        assertThat(new HashSet<>(values(name, "UID"))).hasSize(count);
        assertThat(programme.sessions()).allMatch(s -> s.start() != null && s.end() != null && !s.cancelled());
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"linux_conf_au_2020.ics, 6", "sched-jococruise-2023v2.ics, 30"})
    void roomsAreTheFirstPartsOfPlaces(String name, int count) {
        Set<String> rooms = values(name, "LOCATION").stream()
                .map(l -> l.replaceAll(",.*", "").strip())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> read = read(name, "America/New_York").sessions().stream()
                .map(Session::room)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).isEqualTo(rooms).hasSize(count);
    }

    @Test
    void theSpeakersOfLinuxConfStandInTheTexts() {
        List<Session> sessions = read(LCA, null).sessions();
        List<String> stated = values(LCA, "DESCRIPTION").stream()
                .filter(d -> d.startsWith("Speaker: "))
                .map(d -> d.replaceFirst("Speaker: ", "").replaceFirst("\\\\n.*", ""))
                .toList();
        List<String> read = sessions.stream()
                .flatMap(s -> s.people().stream())
                .map(Person::name)
                .toList();

        assertThat(read).hasSize(190).hasSameSizeAs(stated);
        // The reader of people takes a nickname out of the middle of a name.
        assertThat(read.stream().filter(n -> !stated.contains(n))).containsExactly("Sean Cross");
        assertThat(sessions).noneMatch(s -> String.valueOf(s.abstractText()).contains("Speaker:"));
        assertThat(sessions.stream().filter(s -> "No description".equals(s.abstractText())))
                .isEmpty();
    }

    @Test
    void thePagesOfLinuxConfAreThoseOfOneTalk() {
        long pages = values(LCA, "URL").stream()
                .filter(u -> u.contains("/presentation/"))
                .count();

        assertThat(read(LCA, null).sessions().stream().filter(s -> !s.links().isEmpty()))
                .hasSize((int) pages)
                .hasSize(190);
    }

    @Test
    void theCruiseIsInUtcUntilSomebodySaysWhereItIs() {
        assertThat(days(read(V2, "America/New_York"))).startsWith(LocalDate.of(2023, 3, 5));
        assertThat(problems.all()).isEmpty();

        Programme utc = read(V2, null);

        assertThat(utc.sessions())
                .allMatch(s -> s.start() != null && s.start().getOffset().getTotalSeconds() == 0);
        assertThat(problems.all()).extracting(ImportProblem::line).containsExactly(11);
    }

    private static Set<LocalDate> days(Programme programme) {
        return programme.sessions().stream()
                .map(s -> Objects.requireNonNull(s.start()).toLocalDate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void betweenTwoVersionsEntriesGoComeAndChange() {
        Map<String, Session> before = byKey(read(V1, null));
        Map<String, Session> after = byKey(read(V2, null));
        Map<String, String> textBefore = blocks(V1);
        Map<String, String> textAfter = blocks(V2);

        assertThat(minus(before.keySet(), after.keySet()))
                .hasSize(8)
                .isEqualTo(minus(textBefore.keySet(), textAfter.keySet()));
        assertThat(minus(after.keySet(), before.keySet()))
                .hasSize(21)
                .isEqualTo(minus(textAfter.keySet(), textBefore.keySet()));
        assertThat(changed(before, after)).hasSize(35).isEqualTo(changed(textBefore, textAfter));
    }

    private static Map<String, Session> byKey(Programme programme) {
        Map<String, Session> sessions = new TreeMap<>();
        // Without the line, which moves.
        programme.sessions().forEach(s -> sessions.put(s.keys().get(0), atLineOne(s)));
        return sessions;
    }

    private static Session atLineOne(Session s) {
        return new Session(
                s.title(),
                s.subtitle(),
                s.keys(),
                s.date(),
                s.start(),
                s.end(),
                s.room(),
                s.track(),
                s.type(),
                s.language(),
                s.level(),
                s.abstractText(),
                s.people(),
                s.links(),
                s.service(),
                s.cancelled(),
                1);
    }

    /** The lines of each entry without those that say when it was exported. */
    private static Map<String, String> blocks(String name) {
        String text = ImportSource.decode(bytes(name)).replace("\r\n", "\n").replace("\n ", "");
        return Pattern.compile("(?s)BEGIN:VEVENT\n(.*?)END:VEVENT")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(block -> block.replaceAll("(?m)^(?:DTSTAMP|SEQUENCE).*\n", ""))
                .collect(Collectors.toMap(
                        block -> "guid:" + block.replaceAll("(?s).*\nUID:([^\n]*)\n.*", "$1"), block -> block));
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static <T> Set<String> changed(Map<String, T> before, Map<String, T> after) {
        return before.keySet().stream()
                .filter(after::containsKey)
                .filter(key -> !before.get(key).equals(after.get(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
