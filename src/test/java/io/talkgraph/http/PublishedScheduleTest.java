package io.talkgraph.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportResult;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published of a schedule comes back without a difference. */
@QuarkusTest
class PublishedScheduleTest {

    private static final String SCHEDULE =
            """
            <schedule>
              <conference>
                <acronym>kiteconf2031</acronym><title>KiteConf 2031</title><start>2031-09-11</start><end>2031-09-12</end>
                <city>Porto</city><time_zone_name>Europe/Lisbon</time_zone_name>
              </conference>
              <day index="1" date="2031-09-11"><room name="Hall A">
                <event guid="6f1b2a54-1111-4111-8111-000000000001" id="1">
                  <date>2031-09-11T10:00:00+01:00</date><start>10:00</start><duration>00:45</duration>
                  <title>Knots &amp; kites</title><track>Ropes</track><type>lecture</type><language>en</language>
                  <abstract>Two paragraphs,

            one 🎉.</abstract>
                  <persons><person id="1">Edda Quist</person><person id="2">Lars Holm</person></persons>
                  <links><link href="https://knots.example/about">About</link></links>
                </event>
                <event guid="6f1b2a54-1111-4111-8111-000000000002" id="2">
                  <date>2031-09-11T11:00:00+01:00</date><start>11:00</start><duration>00:15</duration>
                  <title>Opening</title><persons/>
                </event>
              </room></day>
              <day index="2" date="2031-09-12"><room name="Hall B">
                <event guid="6f1b2a54-1111-4111-8111-000000000003" id="3">
                  <date>2031-09-12T09:00:00+01:00</date><start>09:00</start><duration>02:00</duration>
                  <title>Opening</title><type>workshop</type><persons><person id="1">Edda Quist</person></persons>
                </event>
              </room></day>
            </schedule>""";

    /** When the catalogue changed last: here, when the document was imported. */
    private static final String VERSION = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

    private static final String TALKS =
            """
            select concat_ws(' | ', t.title, t.starts_at, t.ends_at, t.room, t.track, t.kind, t.language, t.abstract,
            (select string_agg(s.name, ', ' order by a.position) from appearance a join speaker s on s.id = a.speaker_id
            where a.talk_id = t.id)) from talk t order by t.starts_at""";

    private final Database database = new Database();

    @Inject
    ImportService imports;

    @Inject
    EntityManager em;

    @BeforeEach
    void importSchedule() {
        database.clear();
        imports.run(new ImportSource("kite.xml", SCHEDULE, null), ImportFormat.AUTO, false);
    }

    private List<String> talks() {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(TALKS, String.class).getResultList());
    }

    private String published(String path) {
        return get(path).then().statusCode(200).extract().asString();
    }

    @ParameterizedTest
    @CsvSource({
        "/conferences/kiteconf-2031/schedule.xml, SCHEDULE_XML",
        "/conferences/kiteconf-2031/schedule.json, SCHEDULE_JSON",
        "/calendar.ics?conference=kiteconf-2031, ICALENDAR"
    })
    void sameCatalogueStaysAsItIs(String path, ImportFormat format) {
        List<String> before = talks();
        assertThat(before).hasSize(3);
        String document = published(path);

        ImportResult result =
                imports.run(new ImportSource("published", document, "kiteconf-2031"), ImportFormat.AUTO, false);

        assertThat(result.format()).isEqualTo(format);
        assertThat(result.created(EntryKind.TALK) + result.created(EntryKind.SPEAKER))
                .isZero();
        assertThat(talks()).isEqualTo(before);
    }

    /** Numbers are those of the database; the guids stay. */
    private static String lasting(String document) {
        return document.replaceAll(VERSION, "").replaceAll("\\bid(=|\" : )\"?\\d+", "");
    }

    @ParameterizedTest
    @CsvSource({"/conferences/kiteconf-2031/schedule.xml", "/conferences/kiteconf-2031/schedule.json"})
    void emptyCatalogueGetsTheSame(String path) {
        List<String> before = talks();
        String document = published(path);
        assertThat(document).containsPattern(VERSION);
        database.clear();

        imports.run(new ImportSource("published", document, null), ImportFormat.AUTO, false);

        assertThat(talks()).isEqualTo(before);
        assertThat(lasting(published(path))).isEqualTo(lasting(document));
    }
}
