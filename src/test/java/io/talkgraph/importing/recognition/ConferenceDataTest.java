package io.talkgraph.importing.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.talkgraph.importing.recognition.conference.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped data file agrees with itself. */
class ConferenceDataTest {

    private static final ConferenceDirectory DIRECTORY = ConferenceDirectory.shipped();

    @ParameterizedTest
    @MethodSource("names")
    void editionIsFoundByItsOwnName(String name) {
        Edition edition = DIRECTORY.named(name).orElseThrow();
        assertThat(edition.known()).as(name).isTrue();
        assertThat(edition.name()).isEqualTo(name);
        assertThat(DIRECTORY.named(edition.slug())).contains(edition);
        assertThat(edition.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @ParameterizedTest
    @MethodSource("names")
    void datesAndPlaceFitTheEdition(String name) {
        Edition edition = DIRECTORY.named(name).orElseThrow();
        if (edition.startDate() != null) {
            assertThat(edition.startDate().getYear()).isEqualTo(edition.year());
            assertThat(edition.endDate())
                    .isBetween(edition.startDate(), edition.startDate().plusDays(6));
        }
        if (edition.country() != null) {
            assertThat(Locale.getISOCountries()).contains(edition.country());
        }
    }

    @Test
    void citiesOfEditionsAreKnownPlaces() throws IOException {
        JsonNode root = root();
        Set<String> cities = new HashSet<>();
        root.path("cities")
                .forEach(country -> country.forEach(
                        city -> cities.add(city.isArray() ? city.get(0).asText() : city.asText())));
        for (JsonNode series : root.path("series")) {
            for (JsonNode edition : series.path("editions")) {
                assertThat(!edition.has("city")
                                || cities.contains(edition.path("city").asText()))
                        .as(edition.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void slugsAreUnique() throws IOException {
        List<String> slugs =
                names().map(name -> DIRECTORY.named(name).orElseThrow().slug()).toList();
        assertThat(slugs).doesNotHaveDuplicates().hasSizeGreaterThan(140);
    }

    static Stream<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode series : root().path("series")) {
            for (JsonNode edition : series.path("editions")) {
                String made = series.path("name").asText() + " "
                        + edition.path("edition").asText();
                names.add(edition.path("name").asText(made));
            }
        }
        return names.stream();
    }

    private static JsonNode root() throws IOException {
        try (InputStream in = ConferenceDataTest.class.getResourceAsStream("/vocabulary/conferences.yaml")) {
            return new YAMLMapper().readTree(in);
        }
    }
}
