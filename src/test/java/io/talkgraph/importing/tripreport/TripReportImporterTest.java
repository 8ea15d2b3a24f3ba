package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.FigureReader.FoundFigure;
import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.conference.Guess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TripReportImporterTest {

    private static final Edition HARBOUR = new Edition(
            "harbour-2031",
            "Harbour Conf 2031",
            null,
            null,
            2031,
            LocalDate.of(2031, 4, 4),
            LocalDate.of(2031, 4, 6),
            null,
            null,
            null,
            true);
    private static final Edition LAGOON =
            new Edition("lagoon-2030", "Data Lagoon 2030", null, null, 2030, null, null, null, null, null, true);

    /** Knows two conferences, by their first word. */
    private static final Conferences TWO = new Conferences() {
        @Override
        public Optional<Edition> named(String name) {
            return mentionedIn(name).stream().findFirst();
        }

        @Override
        public List<Edition> mentionedIn(String text) {
            return List.of(HARBOUR, LAGOON).stream()
                    .filter(e -> text.contains(e.name().split(" ", -1)[0])
                            || text.contains(e.name().split(" ", -1)[1]))
                    .toList();
        }

        @Override
        public Optional<Guess> guess(List<Clue> clues) {
            return clues.stream()
                    .flatMap(
                            c -> mentionedIn(c.text()).stream().map(e -> new Guess(e, c.line(), false, "It is named.")))
                    .findFirst();
        }
    };

    private static final TripReportImporter IMPORTER = new TripReportImporter(
            TWO,
            text -> text.contains("331 talks")
                    ? List.of(new FoundFigure(331, "talks", "talks", "331 talks", 0, 3))
                    : List.of());

    private static CatalogueDraft read(String text, @Nullable String conference, ImportProblems problems) {
        return IMPORTER.read(new ImportSource("report.md", text, conference), problems);
    }

    private static CatalogueDraft read(String text) {
        return read(text, null, new ImportProblems());
    }

    @Test
    void aReportWithoutConferenceIsRefused() {
        assertThatThrownBy(() -> read("## A talk - Ann Lee, Acme\n\nnotes"))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("conference: KubeCon EU 2019");
    }

    @Test
    void theConferenceThatIsPassedWins() {
        String text = "---\nconference: Harbour Conf 2031\n---\n\n## A talk - Ann Lee, Acme\n\nnotes";

        assertThat(read(text).conferences())
                .extracting(CatalogueDraft.Conference::slug)
                .containsExactly("harbour-2031");
        assertThat(read(text, "Data Lagoon 2030", new ImportProblems()).conferences())
                .extracting(CatalogueDraft.Conference::slug)
                .containsExactly("lagoon-2030");
    }

    @Test
    void aGuessThatIsNotCertainIsAWarning() {
        ImportProblems problems = new ImportProblems();
        read("# Harbour notes\n\n## A talk - Ann Lee, Acme\n\nnotes", null, problems);

        assertThat(problems.all()).extracting(ImportProblem::message).anyMatch(m -> m.contains("Harbour Conf 2031"));
    }

    @Test
    void talksUnderTheNameOfAnotherEditionGoThere() {
        CatalogueDraft draft = read(
                "# Harbour\n\n## Sessions\n\n### One - Ann Lee, Acme\n\na\n\n## Lagoon\n\n### Two - Bo Friis, Acme\n\nb\n");

        assertThat(draft.talks()).extracting(TalkDraft::conference).containsExactly("harbour-2031", "lagoon-2030");
        assertThat(draft.reports().get(0).conferences()).containsExactly("harbour-2031", "lagoon-2030");
    }

    @Test
    void daysBecomeDatesOfTheEdition() {
        CatalogueDraft draft = read(
                """
                # Harbour

                ## Day 2

                ### One - Ann Lee

                a

                ## Day 3

                ### Two - Bo Friis

                b

                ## Day 9

                ### Three - Ana Leal

                c
                """);

        assertThat(draft.talks())
                .extracting(TalkDraft::date)
                .containsExactly(LocalDate.of(2031, 4, 5), LocalDate.of(2031, 4, 6), null);
        assertThat(draft.talks()).allSatisfy(t -> assertThat(t.startsAt()).isNull());
    }

    @Test
    void aWeekdayIsADayOfTheEdition() {
        CatalogueDraft draft =
                read("# Harbour\n\n## Saturday 10:00 One - Ann Lee\n\na\n\n## Sunday 11:30 Two - Bo Friis\n\nb\n");

        assertThat(draft.talks())
                .extracting(TalkDraft::date)
                .containsExactly(LocalDate.of(2031, 4, 5), LocalDate.of(2031, 4, 6));
    }

    @Test
    void maturityIsStatedAsOfTheConference() {
        CatalogueDraft draft =
                read("# Harbour\n\n## One - Ann Lee\n\nIncubating: Ropewalk\n\n## Figures\n\n- 331 talks\n");

        CatalogueDraft.Project project = draft.projects().get(0);
        assertThat(project.name()).isEqualTo("Ropewalk");
        assertThat(project.kind()).isEqualTo(ProjectKind.UNKNOWN);
        assertThat(project.maturity().get(0).asOf()).isEqualTo("2031-04-04");
        assertThat(project.maturity().get(0).report()).isEqualTo("report.md");
        assertThat(draft.conferences().get(0).figures())
                .extracting(CatalogueDraft.Figure::value)
                .containsExactly(331.0);
    }

    @Test
    void aReportWithoutTalksIsReadWithAWarning() {
        ImportProblems problems = new ImportProblems();
        CatalogueDraft draft = read("# Harbour\n\nIt rained, and I stayed at home.", null, problems);

        assertThat(draft.talks()).isEmpty();
        assertThat(draft.reports().get(0).text()).contains("It rained");
        assertThat(problems.all()).extracting(ImportProblem::message).anyMatch(m -> m.startsWith("No talk was found"));
    }

    @Test
    void theSameDocumentGivesAnEqualDraft() {
        String text = "# Harbour\n\n## One - Ann Lee, Acme\n\n- Video: https://youtu.be/abcdefghijk\n- a note\n";

        assertThat(read(text)).isEqualTo(read(text));
    }

    @Test
    void linksThatLeadNowhereAreDroppedWithTheirLine() {
        ImportProblems problems = new ImportProblems();
        CatalogueDraft draft = read(
                "# Harbour\n\n## One - Ann Lee\n\n- [Youtube]()\n- [Slides](slides/.pdf)\n- [Video](https://youtu.be/abcdefghijk)\n",
                null,
                problems);

        assertThat(draft.talks().get(0).links()).hasSize(1);
        assertThat(problems.all()).extracting(ImportProblem::line).contains(5, 6);
    }

    @Test
    void dataFormatsAreLeftToTheirImporters() {
        assertThat(IMPORTER.affinity(new ImportSource("a.json", "{\"a\": 1}", null)))
                .isZero();
        assertThat(IMPORTER.affinity(new ImportSource("a.md", "# A", null))).isPositive();
    }
}
