package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** From the calendar to the draft, with the rules for all schedules. */
class CalendarDraftTest {

    private static final Path LCA = Path.of("../shared/samples/ics/linux_conf_au_2020.ics");

    private final ImportProblems problems = new ImportProblems();

    @Test
    void lunchAndCancelledEntriesAreNoTalks() {
        ImportSource source = new ImportSource("programme.ics", Calendars.text("sched.ics"), null);

        CatalogueDraft draft = new ICalendarImporter().read(source.in(ZoneId.of("Europe/Berlin")), problems);

        assertThat(draft.talks()).extracting(TalkDraft::title).containsExactly("Ropes that do not break");
        assertThat(draft.conferences())
                .extracting(CatalogueDraft.Conference::name)
                .containsExactly("Harbour Conf 2031");
    }

    @Test
    void breaksOfLinuxConfAreNoTalks() throws IOException {
        assumeTrue(Files.exists(LCA), LCA + " is not there");
        ImportSource source = ImportSource.of("lca.ics", Files.readAllBytes(LCA), null);

        CatalogueDraft draft = new ICalendarImporter().read(source, problems);

        assertThat(draft.conferences()).hasSize(1);
        assertThat(draft.talks())
                .extracting(TalkDraft::title)
                .contains("Zero Trust SSH")
                .noneMatch(t -> t.endsWith("lunch") || t.endsWith("tea") || t.endsWith("room changeover"));
    }
}
