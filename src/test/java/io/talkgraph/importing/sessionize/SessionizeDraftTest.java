package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** From the schedule to the draft, with the rules for all schedules. */
class SessionizeDraftTest {

    private final ImportProblems problems = new ImportProblems();

    @Test
    void serviceAndDeclinedSessionsAreNoTalks() {
        CatalogueDraft draft = new SessionizeImporter().read(Feeds.source(Feeds.text("all.json")), problems);

        assertThat(draft.talks())
                .extracting(TalkDraft::title)
                .containsExactly("Ropes that do not break", "The captain's minute");
        assertThat(draft.conferences())
                .extracting(CatalogueDraft.Conference::name)
                .containsExactly("Harbour Conf 2031");
    }

    @Test
    void aScheduleOfAConferenceThatNobodyNamesIsRejected() {
        ImportSource source = new ImportSource("feed.json", Feeds.text("all.json"), null).in(Feeds.BERLIN);

        assertThatThrownBy(() -> new SessionizeImporter().read(source, problems))
                .isInstanceOf(ImportRejectedException.class);
    }
}
