package io.talkgraph.publishing.document;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.schedule.ScheduleJsonImporter;
import io.talkgraph.importing.schedule.ScheduleXmlImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What we write, our own importers read without a difference, as far as the format has a place for it. */
class RoundTripTest {

    private static final List<TalkRecord> TALKS = List.of(
            Examples.full(),
            Examples.talk(2, "Landing", "2023-09-12T23:30:00-07:00", "2023-09-13T00:30:00-07:00", null),
            Examples.talk(3, "Crashing", "2023-09-11T18:30:00+05:45", null, "Hall B"),
            Examples.talk(4, "Utc", "2023-09-13T09:30:00Z", "2023-09-13T10:30:00Z", "Hall C"),
            Examples.atNight(5, "2023-09-12", "2023-09-13T00:40:00-07:00"),
            Examples.atNight(6, "2023-09-10", "2023-09-11T00:40:00-07:00"));

    record Way(Importer importer, String name, byte[] document) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Way> ways() {
        Schedule schedule = Schedule.of(Examples.CONFERENCE, TALKS);
        return Stream.of(
                new Way(new ScheduleXmlImporter(), "schedule.xml", ScheduleXml.of(schedule)),
                new Way(new ScheduleJsonImporter(), "schedule.json", ScheduleJson.of(schedule)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void scheduleComesBack(Way way) {
        ImportProblems problems = new ImportProblems();
        ImportSource source = ImportSource.of(way.name, way.document, null);
        assertThat(way.importer.affinity(source)).isGreaterThan(80);
        CatalogueDraft draft = way.importer.read(source, problems);

        assertThat(problems.all()).isEmpty();
        CatalogueDraft.Conference conference = draft.conferences().get(0);
        assertThat(conference.name()).isEqualTo("KiteConf & Friends 2023");
        assertThat(conference.startDate()).isEqualTo("2023-09-11");
        assertThat(conference.endDate()).isEqualTo("2023-09-12");
        assertThat(conference.url()).isEqualTo("https://kiteconf.example/2023");
        assertThat(draft.talks()).hasSameSizeAs(TALKS);
        for (TalkRecord talk : TALKS) {
            TalkDraft back = draft.talks().stream()
                    .filter(each -> each.title().equals(talk.title()))
                    .findFirst()
                    .orElseThrow();
            assertSame(talk, back);
        }
    }

    private static void assertSame(TalkRecord talk, TalkDraft back) {
        assertThat(back.kind()).isEqualTo(talk.kind());
        assertThat(back.language()).isEqualTo(talk.language());
        assertThat(back.abstractText()).isEqualTo(talk.abstractText());
        assertThat(back.date()).isEqualTo(talk.day());
        assertThat(back.startsAt()).isEqualTo(talk.startsAt());
        assertThat(String.valueOf(back.startsAt())).isEqualTo(String.valueOf(talk.startsAt()));
        assertThat(String.valueOf(back.endsAt())).as("end of " + talk.title()).isEqualTo(String.valueOf(talk.endsAt()));
        assertThat(back.room()).isEqualTo(talk.room());
        assertThat(back.track()).isEqualTo(talk.track());
        assertThat(back.appearances().stream().map(TalkDraft.Appearance::speaker))
                .containsExactlyElementsOf(
                        talk.speakers().stream().map(TalkRecord.Person::name).toList());
        assertThat(back.links().stream().map(link -> link.kind() + " " + link.url()))
                .containsExactlyInAnyOrderElementsOf(talk.links().stream()
                        .map(link -> link.kind() + " " + link.url())
                        .toList());
        assertThat(back.keys().stream().map(TalkDraft.Key::text)).contains("guid:" + Identifiers.guid(talk));
    }
}
