package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Address;
import io.talkgraph.importing.programme.Session.Person;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own small schedules, one of each shape: every expectation is read off the file by hand. */
class ScheduleFixturesTest {

    private static List<String> names(Session session) {
        return session.people().stream().map(Person::name).toList();
    }

    @Test
    void pentabarfHasEventsBelowDays() {
        ImportProblems problems = new ImportProblems();
        Programme programme =
                Schedules.read(Schedules.own("schedule-xml/pentabarf.xml").in(ZoneId.of("Europe/Oslo")), problems);

        assertThat(programme.event().title()).isEqualTo("Harbour Conf 2031");
        assertThat(programme.event().city()).isEqualTo("Porthaven");
        assertThat(programme.event().startDate()).isEqualTo("2031-05-03");
        assertThat(programme.event().endDate()).isNull();
        assertThat(Schedules.titles(programme))
                .containsExactly("Knots & bends", "Night watch", "Backwards", "No such hour");
        Session knots = programme.sessions().get(0);
        assertThat(knots.keys()).containsExactly("id:0");
        assertThat(knots.line()).isEqualTo(12);
        assertThat(knots.room()).isEqualTo("Quay");
        assertThat(knots.track()).isEqualTo("Ropes");
        assertThat(knots.subtitle()).isEqualTo("Which hold");
        assertThat(knots.type()).isNull();
        assertThat(knots.language()).isNull();
        assertThat(knots.start()).isEqualTo("2031-05-03T15:00+02:00");
        assertThat(knots.end()).isEqualTo("2031-05-03T15:45+02:00");
        assertThat(knots.abstractText()).isEqualTo("<p>All knots.</p>\n\n<p>And bends.</p>");
        assertThat(names(knots)).containsExactly("Edda Quist", "Lars Holm");
        assertThat(knots.links())
                .containsExactly(
                        new Address("http://video.example/knots.ogg", "Video (Ogg/Theora)"),
                        new Address("http://knots.example/", null));
        assertThat(Schedules.messages(problems))
                .containsExactly(
                        "8: The end of the conference is no date of a conference; it was dropped.",
                        "44: This entry ends before it starts; its end was dropped.",
                        "49: The start of this entry cannot be read.");
    }

    @Test
    void pentabarfsNightBelongsToTheDayBefore() {
        Programme programme =
                Schedules.read(Schedules.own("schedule-xml/pentabarf.xml").in(ZoneId.of("Europe/Oslo")));

        Session night = programme.sessions().get(1);
        assertThat(night.date()).isEqualTo("2031-05-03");
        assertThat(night.start()).isEqualTo("2031-05-04T01:30+02:00");
        assertThat(night.end()).isEqualTo("2031-05-04T02:30+02:00");
        Session backwards = programme.sessions().get(2);
        assertThat(backwards.start()).isEqualTo("2031-05-04T10:00+02:00");
        assertThat(backwards.end()).isNull();
        Session odd = programme.sessions().get(3);
        assertThat(odd.date()).isEqualTo("2031-05-04");
        assertThat(odd.start()).isNull();
    }

    @Test
    void daysCountedByUtcDoNotMoveTalks() {
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(Schedules.own("schedule-xml/hub.xml"), problems);

        assertThat(programme.event().acronym()).isEqualTo("hc31");
        assertThat(programme.event().startDate()).as("in Kolkata").isEqualTo("2031-05-04");
        assertThat(programme.event().url()).isEqualTo("https://harbour.example/2031/plan/");
        Session anchors = programme.sessions().get(0);
        assertThat(anchors.date()).isEqualTo("2031-05-04");
        assertThat(anchors.start()).isEqualTo("2031-05-04T10:00+05:30").hasToString("2031-05-04T10:00+05:30");
        assertThat(anchors.end()).hasToString("2031-05-04T10:45+05:30");
        Session shanties = programme.sessions().get(1);
        assertThat(shanties.date())
                .as("after midnight, and before the day ends")
                .isEqualTo("2031-05-04");
        assertThat(shanties.start()).hasToString("2031-05-05T01:30+05:30");
        Session seven = programme.sessions().get(3);
        assertThat(seven.start()).as("the date wins").hasToString("2031-05-05T05:30+05:30");
        assertThat(seven.end()).isNull();
        assertThat(Schedules.messages(problems))
                .containsExactly(
                        "56: This entry has the guid of the one in line 50 but another title. Both are taken for one talk.",
                        "62: The id of this entry is that of another one in line 20. It tells neither of them and is ignored.",
                        "62: Start and date of this entry contradict each other; the date was taken.");
    }

    @Test
    void everythingAnEventOfTheHubSaysIsRead() {
        Session anchors =
                Schedules.read(Schedules.own("schedule-xml/hub.xml")).sessions().get(0);

        assertThat(anchors.keys())
                .containsExactly(
                        "guid:0c16ffaa-0000-4000-8000-00000000000a", "url:https://harbour.example/2031/plan/anchors/");
        assertThat(anchors.room()).as("where it stands").isEqualTo("Quay");
        assertThat(anchors.track()).isEqualTo("Hulls");
        assertThat(anchors.type()).isEqualTo("lecture");
        assertThat(anchors.language()).isEqualTo("de, en");
        assertThat(anchors.abstractText()).isEqualTo("Heavy things. And chains.");
        assertThat(names(anchors)).containsExactly("Mira Voss", "Ole Brandt");
        assertThat(anchors.links())
                .containsExactlyInAnyOrder(
                        new Address("https://harbour.example/2031/plan/anchors/", "Event page"),
                        new Address("https://media.example/anchors", "Recording"),
                        new Address("https://harbour.example/system/anchors.pdf", "Slides"),
                        new Address("https://media.example/anchors.mp4", "Video"),
                        new Address("https://origin.example/7", "Origin"));
    }

    @Test
    void frabsRoomsAreNamesOfMembers() {
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(Schedules.own("schedule-json/frab.json"), problems);

        assertThat(Schedules.titles(programme)).containsExactly("Anchors", "Night watch", "Shanties", "Backwards");
        assertThat(programme.sessions().stream().map(Session::room)).containsExactly("Quay", "Quay", "Mole", "Mole");
        assertThat(programme.sessions().stream().map(Session::track))
                .containsExactly(null, null, "Songs of the sea", "Ropes");
        assertThat(programme.sessions().stream().map(Session::line)).containsExactly(7, 19, 23, 25);
        Session anchors = programme.sessions().get(0);
        assertThat(anchors.keys())
                .containsExactly(
                        "guid:0c16ffaa-0000-4000-8000-00000000000a",
                        "url:https://harbour.example/2031/plan/anchors/",
                        "id:0");
        assertThat(anchors.abstractText()).isEqualTo("Heavy things.\r\n\r\nAnd chains.");
        assertThat(names(anchors)).containsExactly("Mira Voss", "Ole Brandt", "Ida Lund", "Jan Ruud");
        assertThat(anchors.links())
                .containsExactly(
                        new Address("https://harbour.example/2031/plan/anchors/", "Event page"),
                        new Address("https://plain.example/", null),
                        new Address("https://object.example/", "Object"),
                        new Address("https://harbour.example/system/anchors.pdf", "Slides"));
        assertThat(Schedules.messages(problems))
                .containsExactly(
                        "25: This entry ends before it starts; its end was dropped.",
                        "27: This entry is no object; it was ignored.");
    }

    @Test
    void frabsNightBelongsToTheDayBefore() {
        Programme programme = Schedules.read(Schedules.own("schedule-json/frab.json"));

        Session dated = programme.sessions().get(1);
        assertThat(dated.date()).isEqualTo("2031-05-03");
        assertThat(dated.start()).hasToString("2031-05-04T00:30+02:00");
        Session undated = programme.sessions().get(2);
        assertThat(undated.date()).isEqualTo("2031-05-03");
        assertThat(undated.start()).as("by the offset of the day").hasToString("2031-05-04T01:00+02:00");
        assertThat(undated.end()).hasToString("2031-05-04T03:00+02:00");
    }

    @Test
    void theHubsSecondSchemaIsFlat() {
        ImportProblems problems = new ImportProblems();
        Programme programme = Schedules.read(Schedules.own("schedule-json/hub.json"), problems);

        assertThat(programme.event().title()).isEqualTo("Harbour Congress 2031");
        assertThat(programme.event().startDate()).as("in Copenhagen").isEqualTo("2031-05-04");
        assertThat(programme.event().url()).isEqualTo("https://harbour.example/");
        Session ropes = Schedules.only(programme);
        assertThat(ropes.keys()).containsExactly("guid:0c16ffaa-0000-4000-8000-00000000000e", "id:HQCCYH");
        assertThat(ropes.room()).isEqualTo("Quay");
        assertThat(ropes.track()).isEqualTo("Ropes & bends");
        assertThat(ropes.type()).isEqualTo("TALK");
        assertThat(ropes.start()).hasToString("2031-05-04T00:15+02:00");
        assertThat(ropes.end()).hasToString("2031-05-04T00:55+02:00");
        assertThat(names(ropes)).containsExactly("Mira Voss", "Ida Lund");
        assertThat(ropes.links())
                .containsExactly(
                        new Address("https://origin.example/1", "ORIGIN"),
                        new Address("https://origin.example/1.pdf", "SLIDES"));
        assertThat(problems.all()).isEmpty();
    }
}
