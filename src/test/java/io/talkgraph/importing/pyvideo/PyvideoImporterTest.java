package io.talkgraph.importing.pyvideo;

import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests for {@link PyvideoImporter} with events in src/test/resources/samples/pyvideo. */
class PyvideoImporterTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/pyvideo");

    private final ImportProblems problems = new ImportProblems();

    private static ImportSource event(String folder) throws IOException {
        List<ImportSource.Part> parts;
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder).resolve("videos"))) {
            parts = files.sorted().map(PyvideoImporterTest::part).toList();
        }
        Path category = SAMPLES.resolve(folder).resolve("category.json");
        return new ImportSource("data/" + folder + "/category.json", Files.readString(category), null).with(parts);
    }

    private static ImportSource.Part part(Path file) {
        try {
            return new ImportSource.Part(SAMPLES.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportSource source(String category, String... videos) {
        List<ImportSource.Part> parts = new ArrayList<>();
        for (String video : videos) {
            parts.add(new ImportSource.Part("e/videos/" + parts.size() + ".json", video));
        }
        return new ImportSource("e/category.json", category, null).with(parts);
    }

    private Map<String, Session> sessions(ImportSource source) {
        return EventReader.read(source, problems).sessions().stream()
                .collect(Collectors.toMap(Session::title, session -> session));
    }

    private List<String> messages() {
        return problems.all().stream().map(ImportProblem::message).toList();
    }

    @Test
    void yearComesFromTheFolder() throws IOException {
        Event event = EventReader.read(event("harbour-conf-2019"), problems).event();
        assertThat(event)
                .isEqualTo(new Event(
                        "Harbour Conf 2019",
                        null,
                        LocalDate.parse("2019-05-04"),
                        LocalDate.parse("2019-05-05"),
                        null,
                        null,
                        "https://harbour.example/2019"));
    }

    @Test
    void talkIsReadWithAllThatIsSaid() throws IOException {
        Session session = sessions(event("harbour-conf-2019")).get("Ropes and volumes");
        assertThat(session.keys()).containsExactly("id:ropes-and-volumes");
        assertThat(session.date()).isEqualTo("2019-05-04");
        assertThat(session.start()).isEqualTo(OffsetDateTime.parse("2019-05-04T10:30:00+02:00"));
        assertThat(session.end()).isEqualTo(OffsetDateTime.parse("2019-05-04T11:00:00+02:00"));
        assertThat(session.language()).isEqualTo("eng");
        assertThat(session.abstractText()).isEqualTo("What a rope is.\n\n- strands\n- knots");
        assertThat(session.people()).containsExactly(new Session.Person("Edda Quist", null, null));
        assertThat(session.links())
                .containsExactly(
                        new Session.Address("https://video.example/1", "Video"),
                        new Session.Address("https://video.example/1.mp4", "Video"),
                        new Session.Address("https://harbour.example/ropes.pdf", "slides"),
                        new Session.Address("https://harbour.example/ropes", null));
    }

    @Test
    void decomposedNamesAreComposedAndLocalTimesNeedAZone() throws IOException {
        Session knots = sessions(event("harbour-conf-2019")).get("Kn\u00f6ts");
        assertThat(knots.keys()).containsExactly("id:knots");
        assertThat(knots.people()).containsExactly(new Session.Person("\u00c5sa Lind", null, null));
        assertThat(knots.abstractText()).isEqualTo("Of knots.");
        assertThat(knots.date()).isEqualTo("2019-05-05");
        assertThat(knots.start()).isNull();
        Session zoned = sessions(event("harbour-conf-2019").in(ZoneId.of("Europe/Lisbon")))
                .get("Kn\u00f6ts");
        assertThat(zoned.start()).isEqualTo(OffsetDateTime.parse("2019-05-05T09:00:00+01:00"));
        assertThat(zoned.end()).as("1,810,200 seconds are no length").isNull();
        assertThat(messages()).anyMatch(message -> message.startsWith("knots.json: \"duration\""));
    }

    @Test
    void dayOfAnUploadIsNotThatOfTheTalk() throws IOException {
        assertThat(sessions(event("harbour-conf-2019")).get("Anchors").date()).isNull();
        assertThat(messages()).anyMatch(message -> message.startsWith("1 recordings are not of the year"));
    }

    @Test
    void meetupOverYearsHasNoYear() throws IOException {
        Event event = EventReader.read(event("tide-meetup"), problems).event();
        assertThat(event.title()).isEqualTo("Tide Meetup");
        assertThat(event.startDate()).isEqualTo("2015-02-03");
        assertThat(event.endDate()).isEqualTo("2019-11-12");
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void daysOfTheFileWinOverThoseOfTheTalks() {
        String category = "{\"title\": \"T 2019\", \"start_date\": \"2019-05-01\", \"end_date\": \"2019-05-03\"}";
        Event event = EventReader.read(source(category, "{\"title\": \"A\", \"recorded\": \"2019-05-09\"}"), problems)
                .event();
        assertThat(event.startDate()).isEqualTo("2019-05-01");
        assertThat(event.endDate()).isEqualTo("2019-05-03");
    }

    @Test
    void daysThatAreFarApartAreNotThoseOfAConference() {
        Event event = EventReader.read(
                        source(
                                "{\"title\": \"T 2019\"}",
                                "{\"title\": \"A\", \"recorded\": \"2019-01-09\"}",
                                "{\"title\": \"B\", \"recorded\": \"2019-11-09\"}"),
                        problems)
                .event();
        assertThat(event.startDate()).isNull();
        assertThat(event.endDate()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\":            | 0.json:1:",
                "                       | 0.json is empty or no text",
                "{\"speakers\": []}     | 0.json has no \"title\"",
                "[1, 2]                 | 0.json has no \"title\"",
                "{\"title\": 5}         | 0.json has no \"title\"",
            })
    void brokenFileIsNamedAndTheOthersAreRead(String broken, String message) {
        Programme programme = EventReader.read(
                source("{\"title\": \"T 2019\"}", broken == null ? "" : broken, "{\"title\": \"Good\"}"), problems);
        assertThat(programme.sessions()).extracting(Session::title).containsExactly("Good");
        assertThat(messages()).singleElement().asString().startsWith(message);
    }

    @Test
    void valuesOfOtherTypesAreIgnored() {
        String video =
                """
                {"title": "A", "speakers": "Ann", "recorded": 5, "duration": "long", "videos": {"url": 1},
                 "related_urls": [null, 3, {"url": null}], "language": ["eng"], "description": {}}""";
        Session session = sessions(source("{\"title\": \"T 2019\"}", video)).get("A");
        assertThat(session.people()).isEmpty();
        assertThat(session.links()).isEmpty();
        assertThat(session.date()).isNull();
        assertThat(problems.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-02-30", "20190504", "2019-05-04T25:00", "0019-05-04", "today", "2019-05-04T10:00+99:00"})
    void dayThatIsNoneIsLeftOut(String recorded) {
        Session session = sessions(
                        source("{\"title\": \"T 2019\"}", "{\"title\": \"A\", \"recorded\": \"" + recorded + "\"}"))
                .get("A");
        assertThat(session.date()).isNull();
        assertThat(messages()).singleElement().asString().contains("\"recorded\" is no date");
    }

    @Test
    void brokenCategoryRefusesTheEvent() {
        assertThatThrownBy(() -> EventReader.read(source("{\"title\": \"T\",\n ]"), problems))
                .isInstanceOfSatisfying(
                        ImportRejectedException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageStartingWith("The JSON is broken");
        assertThatThrownBy(() -> EventReader.read(source("{\"name\": \"T\"}"), problems))
                .hasMessageContaining("no \"title\"");
        assertThatThrownBy(() -> EventReader.read(source("[".repeat(100_000)), problems))
                .hasMessageContaining("more than 50 levels");
    }

    @Test
    void documentCutAnywhereIsReadOrRefused() throws IOException {
        ImportSource whole = event("harbour-conf-2019");
        for (int length = 1; length < whole.content().length(); length++) {
            String cut = whole.content().substring(0, length);
            if (!cut.isBlank() && !cut.strip().equals(whole.content().strip())) {
                assertThatThrownBy(() -> EventReader.read(new ImportSource("category.json", cut, null), problems))
                        .isInstanceOf(ImportRejectedException.class);
            }
        }
    }

    @Test
    void filesBelowVideosAreItsParts() {
        TreeSet<String> beside = new TreeSet<>(List.of(
                "LICENSE",
                "a/category.json",
                "a/videos/1.json",
                "a/videos/2.json",
                "a/videos/deep/3.json",
                "a/videos/notes.md",
                "ab/category.json",
                "ab/videos/1.json",
                "category.json",
                "videos/9.json"));
        PyvideoImporter importer = new PyvideoImporter();
        assertThat(importer.parts("a/category.json", beside)).containsExactly("a/videos/1.json", "a/videos/2.json");
        assertThat(importer.parts("category.json", beside)).containsExactly("videos/9.json");
        assertThat(importer.parts("a/videos/1.json", beside)).isEmpty();
        assertThat(importer.parts("a/mycategory.json", beside)).isEmpty();
    }

    @Test
    void onlyCategoriesAreItsDocuments() throws IOException {
        PyvideoImporter importer = new PyvideoImporter();
        assertThat(importer.format()).isEqualTo(ImportFormat.PYVIDEO);
        assertThat(importer.affinity(event("tide-meetup"))).isEqualTo(95);
        assertThat(importer.affinity(new ImportSource("a/video.json", "{}", null)))
                .isZero();
        assertThat(importer.affinity(new ImportSource("a/category.json", "[1]", null)))
                .isZero();
    }
}
