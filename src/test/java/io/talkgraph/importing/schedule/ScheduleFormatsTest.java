package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.programme.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Which documents are schedules, and that both notations say the same. */
class ScheduleFormatsTest {

    private static final Importer XML = new ScheduleXmlImporter();
    private static final Importer JSON = new ScheduleJsonImporter();

    @ParameterizedTest
    @CsvSource({
        "schedule-xml/pentabarf.xml, 90, 0",
        "schedule-xml/hub.xml,       90, 0",
        "schedule-json/frab.json,    0,  90",
        "schedule-json/hub.json,     0,  90",
        "tripreport/harbour.md,      0,  0"
    })
    void schedulesAreKnownByTheirBeginning(String file, int xml, int json) {
        ImportSource source = file.startsWith("trip")
                ? new ImportSource(file, "# Harbour Conf 2031\n\nThe \"schedule\": {none}.", null)
                : Schedules.own(file);

        assertThat(XML.affinity(source)).isEqualTo(xml);
        assertThat(JSON.affinity(source)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "<!-- ours -->~<schedule~>,                       90, 0",
        "<?xml version='1.0'?><rss/>,                     20, 0",
        "<!DOCTYPE html><html><schedule/></html>,         0,  0",
        "<p>A report in HTML</p>,                         0,  0",
        "'{\"sessions\": [], \"speakers\": []}',          0,  0",
        "'{\"x\": 1,~ \"schedule\" :~ {}}',               0,  90",
        "BEGIN:VCALENDAR,                                 0,  0"
    })
    void otherDocumentsAreNotTaken(String content, int xml, int json) {
        ImportSource source = new ImportSource("schedule", content.replace('~', '\n'), null);

        assertThat(XML.affinity(source)).isEqualTo(xml);
        assertThat(JSON.affinity(source)).isEqualTo(json);
    }

    @Test
    void theSameScheduleIsTheSameInBothNotations() {
        String xml = Schedules.xml(
                "",
                """
                <room name="Quay"><event guid="g1" id="4"><date>2031-05-03T10:00:00+02:00</date><start>10:00</start>
                <duration>0:45</duration><url>https://harbour.example/4</url><title>Anchors</title><subtitle>Heavy</subtitle>
                <track>Iron</track><type>lecture</type><language>en</language><abstract>A</abstract><description>B</description>
                <persons><person id="1">Mira Voss</person></persons><links><link href="https://a.example/">A</link></links>
                <attachments><attachment href="https://b.example/b.pdf">B</attachment></attachments></event></room>""");
        String json = Schedules.json(
                "",
                """
                {"guid": "g1", "id": 4, "date": "2031-05-03T10:00:00+02:00", "start": "10:00", "duration": "0:45",
                "url": "https://harbour.example/4", "title": "Anchors", "subtitle": "Heavy", "track": "Iron", "type": "lecture",
                "language": "en", "abstract": "A", "description": "B", "persons": [{"id": 1, "public_name": "Mira Voss"}],
                "links": [{"url": "https://a.example/", "title": "A"}],
                "attachments": [{"url": "https://b.example/b.pdf", "title": "B"}]}""");

        assertThat(Schedules.read(json)).isEqualTo(Schedules.read(xml));
        assertThat(Schedules.only(Schedules.read(xml)).abstractText()).isEqualTo("A\n\nB");
    }

    @Test
    void membersOfOtherShapesAreIgnored() {
        String odd =
                """
                {"title": 7, "guid": ["x"], "id": {}, "url": false, "persons": "nobody", "links": {"a": "b"}, "track": ["T"],
                "language": {"de": "deutsch"}, "room": 5, "recording": [], "attachments": 3, "start": {"x": {}}, "date": []}""";
        Session session = Schedules.only(Schedules.read(Schedules.json(", \"tracks\": {\"a\": 1}", odd)));

        assertThat(session.title()).isEqualTo("7");
        assertThat(session.keys()).isEmpty();
        assertThat(session.people()).isEmpty();
        assertThat(session.track()).isNull();
        assertThat(session.language()).isEqualTo("deutsch");
    }

    @Test
    void tracksThatStandInNoEventAreNone() {
        String content = Schedules.xml("<track name='A' slug='a'/>", "<event><title>T</title></event><event/>")
                .replace("<day ", "<tracks><track>B</track></tracks><persons><person>P</person></persons><day ");
        List<Session> sessions = Schedules.read(content).sessions();

        assertThat(sessions).hasSize(2).allMatch(session -> session.track() == null);
        assertThat(sessions).allMatch(session -> session.people().isEmpty());
        assertThat(sessions.get(1).title()).isEmpty();
    }
}
