package io.talkgraph.importing.programme;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** Which edition a list of conferences means. */
class ConferenceNamingTest {

    private final ConferenceNaming naming = new ConferenceNaming(ConferenceDirectory.shipped());

    private CatalogueDraft.Conference listed(String name, String start, String city, String country) {
        Event event = new Event(name, null, LocalDate.parse(start), null, city, country, null);
        return naming.ofListed(event).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Kubecon Europe,2019-05-20,Barcelona,Spain",
        "KubeCon | CloudNativeCon,2019-05-20,Barcelona,Spain",
        "KubeCon EU,2019-05-20,Barcelona,Spain",
        "KubeCon + CloudNativeCon Europe,2019-05-20,Barcelona,Spain"
    })
    void spellingsOfOneEditionMeet(String name, String start, String city, String country) {
        assertThat(listed(name, start, city, country).slug()).isEqualTo("kubecon-cloudnativecon-europe-2019");
    }

    @Test
    void cityTellsEditionsOfOneYearApart() {
        assertThat(listed("Gadgetcon", "2017-09-01", "Berlin", "Germany").slug())
                .isEqualTo("gadgetcon-berlin-2017");
        assertThat(listed("Gadgetcon", "2017-10-01", "Vienna", "Austria").slug())
                .isEqualTo("gadgetcon-vienna-2017");
        assertThat(listed("Gadgetcon Vienna", "2017-10-01", "Vienna", "Austria").slug())
                .isEqualTo("gadgetcon-vienna-2017");
    }

    @Test
    void whatGoesOnOverYearsHasNone() {
        Event meetings = new Event(
                "Tide Meetup", null, LocalDate.parse("2015-02-03"), LocalDate.parse("2019-11-12"), null, null, null);
        assertThat(naming.of(meetings, null).slug()).isEqualTo("tide-meetup");
        assertThat(naming.of(meetings, null).year()).isNull();
        Event newYear = new Event(
                "Tide Camp", null, LocalDate.parse("2018-12-29"), LocalDate.parse("2019-01-02"), null, null, null);
        assertThat(naming.of(newYear, null).slug()).isEqualTo("tide-camp-2018");
    }

    @Test
    void conferenceWithoutNameIsNone() {
        assertThat(naming.ofListed(Event.UNKNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Germany,DE", "DE,DE", "U.S.A.,US", "U.K.,GB", "The Netherlands,NL", "Czech Republic,CZ", "Online,"})
    void countryIsACode(String stated, String code) {
        assertThat(Countries.code(stated)).isEqualTo(code);
    }
}
