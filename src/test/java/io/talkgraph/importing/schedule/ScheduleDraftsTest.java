package io.talkgraph.importing.schedule;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.TalkDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The schedules in ../shared/samples as drafts: each entry becomes a talk or is counted as none. */
class ScheduleDraftsTest {

    private static final Pattern NO_TALKS = Pattern.compile("^(\\d+) entr(?:y is|ies are) no talk");

    @ParameterizedTest
    @CsvSource({
        "schedule-xml/fosdem-2007.xml,           fosdem-2007",
        "schedule-xml/fosdem-2008.xml.gz,        fosdem-2008",
        "schedule-xml/fosdem-2012.xml.gz,        fosdem-2012",
        "schedule-xml/fosdem-2019.xml.gz,        fosdem-2019",
        "schedule-xml/fosdem-2020.xml.gz,        fosdem-2020",
        "schedule-xml/fosdem-2025.xml.gz,        fosdem-2025",
        "schedule-json/frab-camp2019.json,       chaos-communication-camp-2019",
        "schedule-json/pretalx-democon.json,     democon-2020",
        "schedule-json/pretalx-rc3.json,         rc3-2020",
        "schedule-json/hub-schedule2.json,       38c3"
    })
    void everyEntryIsATalkOrCountedAsNone(String file, String slug) {
        ImportSource source = Schedules.shared(file).in(ZoneId.of("Europe/Brussels"));
        ImportProblems problems = new ImportProblems();
        Importer importer = file.contains("xml") ? new ScheduleXmlImporter() : new ScheduleJsonImporter();
        CatalogueDraft draft = importer.read(source, problems);

        System.out.println(file + " " + draft.conferences().get(0).slug() + " "
                + draft.talks().size() + " "
                + Schedules.messages(problems).stream().limit(8).toList());
        int entries = Schedules.read(source).sessions().size();
        assertThat(draft.talks().size() + noTalks(problems)).isEqualTo(entries);
        assertThat(draft.talks()).extracting(TalkDraft::startsAt).doesNotContainNull();
        assertThat(draft.conferences()).singleElement().returns(slug, CatalogueDraft.Conference::slug);
    }

    private static int noTalks(ImportProblems problems) {
        return problems.all().stream()
                .map(ImportProblem::message)
                .map(NO_TALKS::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }
}
