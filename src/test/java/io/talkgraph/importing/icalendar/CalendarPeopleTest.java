package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each program has a habit of its own for speakers. */
class CalendarPeopleTest {

    private static List<Session> read(String... entries) {
        StringBuilder lines = new StringBuilder();
        for (String each : entries) {
            lines.append(Calendars.entry(each + "\nDTSTART:20310409T100000Z\n"));
        }
        return Calendars.read(Calendars.of(lines.toString()), "Europe/Berlin", new ImportProblems())
                .sessions();
    }

    @Test
    void oneTitleOfManyThatEndsLikeANameKeepsIt() {
        String[] entries = {
            "SUMMARY:A",
            "SUMMARY:B",
            "SUMMARY:C",
            "SUMMARY:D",
            "SUMMARY:Deck - Red Hat",
            "SUMMARY:Concert - Ann Lee\\, Nine Ropes"
        };

        assertThat(read(entries)).allMatch(s -> s.people().isEmpty());
        assertThat(read(entries).get(5).title()).isEqualTo("Concert - Ann Lee, Nine Ropes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kubernetes - The Hard Way", "Ropes - Deep Dive", "Sails - 2000 nodes", "Knots -Ann Lee"})
    void aDashAloneSplitsNothing(String title) {
        List<Session> sessions = read("SUMMARY:" + title, "SUMMARY:Ropes - Edda Quist\\, Pier Nine");

        assertThat(sessions).extracting(Session::title).containsExactly(title, "Ropes");
    }

    @Test
    void aFirstLineWithALabelNamesTheSpeaker() {
        List<Session> sessions = read(
                "SUMMARY:A\nDESCRIPTION:Speaker: Edda Quist\\nWhat it is about.",
                "SUMMARY:B\nDESCRIPTION:von: Lars Holm",
                "SUMMARY:C\nDESCRIPTION:Speakers: Edda Quist\\, CTO\\, Pier Nine & Lars Holm\\n\\nMore.",
                "SUMMARY:D\nDESCRIPTION:By the way: no speaker");

        assertThat(sessions.get(0).people()).containsExactly(new Person("Edda Quist", null, null));
        assertThat(sessions.get(0).abstractText()).isEqualTo("What it is about.");
        assertThat(sessions.get(1).people()).containsExactly(new Person("Lars Holm", null, null));
        assertThat(sessions.get(1).abstractText()).isNull();
        assertThat(sessions.get(2).people()).extracting(Person::name).containsExactly("Edda Quist", "Lars Holm");
        assertThat(sessions.get(3).people()).isEmpty();
    }

    @Test
    void organizersSpeakWhereOneAddressStandsForSeveralNames() {
        List<Session> sessions = read(
                "SUMMARY:A\nORGANIZER;CN=Edda Quist:mailto:club@h.example",
                "SUMMARY:B\nORGANIZER;CN=\"Lars Holm\":mailto:club@h.example");

        assertThat(sessions).extracting(s -> s.people().get(0).name()).containsExactly("Edda Quist", "Lars Holm");
    }

    @Test
    void otherOrganizersOrganize() {
        assertThat(read(
                        "SUMMARY:A\nORGANIZER;CN=Edda Quist:mailto:edda@h.example",
                        "SUMMARY:B\nORGANIZER;CN=Lars Holm:mailto:lars@h.example"))
                .allMatch(s -> s.people().isEmpty());
    }

    @Test
    void attendeesSpeakUnlessTheyAreEverywhere() {
        List<Session> sessions = read(
                "SUMMARY:A\nATTENDEE;CN=Edda Quist:mailto:e@h.example",
                "SUMMARY:B\nATTENDEE;CN=Lars Holm:mailto:l@h.example\nATTENDEE;CN=Mo Tanaka:mailto:m@h.example",
                "SUMMARY:C\nATTENDEE;CN=info desk:mailto:i@h.example");

        assertThat(sessions.get(0).people()).extracting(Person::name).containsExactly("Edda Quist");
        assertThat(sessions.get(1).people()).extracting(Person::name).containsExactly("Lars Holm", "Mo Tanaka");
        assertThat(sessions.get(2).people()).isEmpty();

        String crew = "\nATTENDEE;CN=Edda Quist:mailto:e@h.example";
        assertThat(read("SUMMARY:A" + crew, "SUMMARY:B" + crew, "SUMMARY:C" + crew, "SUMMARY:D"))
                .allMatch(s -> s.people().isEmpty());
    }
}
