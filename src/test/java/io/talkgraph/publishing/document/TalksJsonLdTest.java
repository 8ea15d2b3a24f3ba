package io.talkgraph.publishing.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Talks as linked data. */
class TalksJsonLdTest {

    @Test
    void conferenceIsAnEventOfItsTalks() throws Exception {
        JsonNode event = read(TalksJsonLd.of(Examples.CONFERENCE, List.of(Examples.full())));

        assertThat(event.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(event.get("@type").asText()).isEqualTo("Event");
        assertThat(event.get("name").asText()).isEqualTo("KiteConf & Friends 2023");
        assertThat(event.get("startDate").asText()).isEqualTo("2023-09-11");
        assertThat(event.get("endDate").asText()).isEqualTo("2023-09-12");
        assertThat(event.at("/location/address/addressLocality").asText()).isEqualTo("Porto");
        assertThat(event.at("/location/address/addressCountry").asText()).isEqualTo("PT");
        assertFull(event.at("/subEvent/0"));
    }

    @Test
    void talksOfAFilterNameTheirConferences() throws Exception {
        JsonNode document = read(TalksJsonLd.of(List.of(Examples.full(), Examples.onDay(2, "2023-09-12"))));

        assertFull(document.at("/@graph/0"));
        assertThat(document.at("/@graph/0/superEvent/name").asText()).isEqualTo("KiteConf & Friends 2023");
        assertThat(document.at("/@graph/1/startDate").asText()).isEqualTo("2023-09-12");
        assertThat(document.at("/@graph/1").has("endDate")).isFalse();
        assertThat(document.at("/@graph/1").has("location")).isFalse();
    }

    private static void assertFull(JsonNode talk) {
        assertThat(talk.get("@type").asText()).isEqualTo("Event");
        assertThat(talk.get("@id").asText()).startsWith("urn:uuid:");
        assertThat(talk.get("identifier").asText()).isEqualTo("flying-kites-kiteconf-2023");
        assertThat(talk.get("name").asText()).isEqualTo("Flying kites; at scale, twice");
        assertThat(talk.get("description").asText()).isEqualTo("How we fly.\n\nAnd land.");
        assertThat(talk.get("startDate").asText()).isEqualTo("2023-09-11T09:30:00+02:00");
        assertThat(talk.get("endDate").asText()).isEqualTo("2023-09-11T10:15:00+02:00");
        assertThat(talk.get("inLanguage").asText()).isEqualTo("en");
        assertThat(talk.at("/location/name").asText()).isEqualTo("Hall A");
        assertThat(talk.at("/keywords/0").asText()).isEqualTo("Wind, and rain");
        assertThat(talk.at("/performer/0/@type").asText()).isEqualTo("Person");
        assertThat(talk.at("/performer/0/jobTitle").asText()).isEqualTo("Engineer");
        assertThat(talk.at("/performer/0/affiliation/name").asText()).isEqualTo("Kite Works, Inc.");
        assertThat(talk.at("/performer/0/affiliation/url").asText()).isEqualTo("https://kites.example");
        assertThat(talk.at("/performer/1").has("affiliation")).isFalse();
        assertThat(talk.at("/recordedIn/0/@type").asText()).isEqualTo("VideoObject");
        assertThat(talk.at("/recordedIn/0/url").asText()).isEqualTo("https://video.example/7?a=1&b=2");
        assertThat(talk.at("/workFeatured/0/url").asText()).isEqualTo("https://slides.example/7.pdf");
        assertThat(talk.at("/subjectOf/0/@type").asText()).isEqualTo("SoftwareSourceCode");
        assertThat(talk.get("url").asText()).isEqualTo("https://kiteconf.example/2023/talk/7");
    }

    @Test
    void documentMayStandInAPage() throws Exception {
        byte[] document = TalksJsonLd.of(List.of(Examples.telling(1, "T", Examples.HOSTILE)));

        assertThat(new String(document, StandardCharsets.UTF_8)).doesNotContain("<");
        assertThat(read(document).at("/@graph/0/description").asText()).isEqualTo(Examples.HARMLESS);
    }

    @Test
    void noTalksAreADocument() throws Exception {
        assertThat(read(TalksJsonLd.of(List.of())).get("@graph")).isEmpty();
        assertThat(read(TalksJsonLd.of(Examples.CONFERENCE, List.of())).get("subEvent"))
                .isEmpty();
    }

    private static JsonNode read(byte[] document) throws IOException {
        return new ObjectMapper().readTree(document);
    }
}
