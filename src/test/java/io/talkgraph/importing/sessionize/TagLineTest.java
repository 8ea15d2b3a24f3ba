package io.talkgraph.importing.sessionize;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TagLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rigging Engineer @ Pier Nine | Pier Nine | Rigging Engineer",
                "Engineer@PierNine | PierNine | Engineer",
                "Head of Ropes at the Harbour Board | Harbour Board | Head of Ropes",
                "CEO at Pier Nine, Editor at Knots Weekly | Pier Nine | CEO",
                "Rope Wizard, Senior Engineer @Pier Nine | Pier Nine | Senior Engineer",
                "Entwicklerin bei Hafen Eins | Hafen Eins | Entwicklerin",
                "Developer at Harbour Food Delivery (HFD) | Harbour Food Delivery | Developer",
                "Staff Engineer, Pier Nine | Pier Nine | Staff Engineer",
                "Pier Nine GmbH, Software Engineer | Pier Nine GmbH | Software Engineer"
            })
    void aClearShapeNamesTheOrganization(String text, String organization, String job) {
        assertThat(TagLine.of(text, null)).isEqualTo(new TagLine(organization, job));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Old sea dog",
                "Loves looking at stars",
                "Kotlin, Android Lead",
                "@pier_nine",
                "CTO pier9, Expert Ropes, Sailor",
                "Ropes. Knots. Sails.",
                "Developer Relations Engineer, Ropes.",
                ""
            })
    void anythingElseNamesNone(String text) {
        assertThat(TagLine.of(text, null).organization()).isNull();
    }

    @Test
    void aJobAloneIsAJob() {
        assertThat(TagLine.of("Senior Engineer", null)).isEqualTo(new TagLine(null, "Senior Engineer"));
    }

    @Test
    void theWebsiteConfirmsANameBeforeTheJob() {
        assertThat(TagLine.of("Pier Nine, Tech Lead", "https://jobs.pier-nine.example/")
                        .organization())
                .isEqualTo("Pier Nine");
        assertThat(TagLine.of("Pier Nine, Tech Lead", "https://other.example/").organization())
                .isNull();
        assertThat(TagLine.of("Pier Nine, Tech Lead", "not an address").organization())
                .isNull();
    }

    @Test
    void noNameIsNoLine() {
        assertThat(TagLine.of(null, null)).isEqualTo(new TagLine(null, null));
        assertThat(TagLine.of("x @ " + "y".repeat(100_000), null)).isEqualTo(new TagLine(null, null));
    }
}
