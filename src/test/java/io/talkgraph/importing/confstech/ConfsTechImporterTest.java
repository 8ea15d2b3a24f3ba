package io.talkgraph.importing.confstech;

import io.talkgraph.importing.CatalogueDraft.Conference;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests for {@link ConfsTechImporter} with src/test/resources/samples/confs-tech/general.json. */
class ConfsTechImporterTest {

    private final ConfsTechImporter importer = new ConfsTechImporter();
    private final ImportProblems problems = new ImportProblems();

    private static ImportSource sample() throws IOException {
        return ImportSource.of(
                "2031/general.json",
                Files.readAllBytes(Path.of("src/test/resources/samples/confs-tech/general.json")),
                null);
    }

    private List<Conference> read(String text) {
        return importer.read(new ImportSource("a.json", text, null), problems).conferences();
    }

    private Conference conference(String slug) throws IOException {
        return importer.read(sample(), problems).conferences().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachConferenceIsThereOnceUnderItsOwnName() throws IOException {
        assertThat(importer.read(sample(), problems).conferences())
                .extracting(Conference::slug)
                .containsExactly(
                        "kubecon-cloudnativecon-north-america-2018",
                        "kubecon-cloudnativecon-europe-2019",
                        "rope-summit-leeds-2031",
                        "tide-days-2031",
                        "harbour-conf-porto-2031",
                        "harbour-conf-amsterdam-2031",
                        "tide-days-october-2031");
    }

    @Test
    void factsAreRead() throws IOException {
        Conference harbour = conference("harbour-conf-porto-2031");
        assertThat(harbour.name()).isEqualTo("Harbour Conf Porto 2031");
        assertThat(harbour.year()).isEqualTo(2031);
        assertThat(harbour.startDate()).isEqualTo("2031-04-09");
        assertThat(harbour.endDate()).isEqualTo("2031-04-10");
        assertThat(harbour.city()).isEqualTo("Porto");
        assertThat(harbour.country()).isEqualTo("PT");
        assertThat(harbour.url()).isEqualTo("https://harbour.example");
    }

    @Test
    void onlineConferenceHasNoPlace() throws IOException {
        Conference tide = conference("tide-days-2031");
        assertThat(tide.city()).isNull();
        assertThat(tide.country()).isNull();
        assertThat(conference("rope-summit-leeds-2031").country()).isEqualTo("GB");
    }

    @Test
    void stateIsNoPartOfACity() throws IOException {
        assertThat(read("[{\"name\": \"Sail Expo\", \"startDate\": \"2031-05-05\", \"city\": \"Reno, NV\"}]"))
                .singleElement()
                .satisfies(one -> assertThat(one.city()).isEqualTo("Reno"))
                .satisfies(one -> assertThat(one.slug()).isEqualTo("sail-expo-reno-2031"));
    }

    @Test
    void entriesThatMakeNoSenseAreNamed() throws IOException {
        importer.read(sample(), problems);
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .anyMatch(message -> message.startsWith("Entry 7 ends before it begins"))
                .anyMatch(message -> message.startsWith("Entry 9: \"startDate\" is no date"))
                .anyMatch(message -> message.startsWith("Entry 9 has no \"name\" or no \"startDate\""))
                .anyMatch(message -> message.startsWith("Entry 10 has no \"name\""))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"A\", \"startDate\": \"2031-01-01\"}",
                "[1, \"text\", null]",
                "[{\"name\": \"A\"}]",
                "[{\"name\": \"A\", \"startDate\": \"2031-01-01\"",
                "[[[[[",
                "\"text\""
            })
    void whatIsNoListOfConferencesIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ImportRejectedException.class);
    }

    @Test
    void emptyListIsNothing() {
        assertThat(read("[]")).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void documentCutAnywhereIsRefused() throws IOException {
        String whole = sample().content().strip();
        for (int length = 1; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(ImportRejectedException.class);
        }
    }

    @Test
    void listIsKnownByItsBeginning() throws IOException {
        assertThat(importer.format()).isEqualTo(ImportFormat.CONFS_TECH);
        assertThat(importer.affinity(sample())).isEqualTo(90);
        assertThat(importer.affinity(new ImportSource("a.json", " [ ]\n", null)))
                .isEqualTo(20);
        assertThat(importer.affinity(new ImportSource("a.json", "[{\"name\": 1}]", null)))
                .isZero();
        assertThat(importer.affinity(new ImportSource("a.json", "{\"name\": 1, \"startDate\": 2}", null)))
                .isZero();
    }
}
