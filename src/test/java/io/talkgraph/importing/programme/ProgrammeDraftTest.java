package io.talkgraph.importing.programme;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What becomes of the entries of a schedule, whatever its format. */
class ProgrammeDraftTest {

    private static final Event EVENT = new Event(
            "Widget Days 2031", null, LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 4), "Ghent", "Belgium", null);

    private final ImportProblems problems = new ImportProblems();

    private CatalogueDraft draft(Event event, Session... sessions) {
        ImportSource source = new ImportSource("widget.xml", "any", null);
        return ProgrammeDraft.of(new Programme(event, Arrays.asList(sessions)), source, problems);
    }

    private TalkDraft talk(Session session) {
        List<TalkDraft> talks = draft(EVENT, session).talks();
        assertThat(talks).hasSize(1);
        return talks.get(0);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }

    @Test
    void sessionBecomesTalk() {
        Session session = Session.titled("Keynote: Widgets  at &amp; above scale [I]")
                .subtitle("A story")
                .key("guid", "8f6e")
                .time(at("2031-05-03T10:00+02:00"), at("2031-05-03T10:45+02:00"))
                .place("Room 1 ", "Main Track")
                .type("lecture")
                .spoken("eng", null)
                .text("<p>How <b>we</b> did.</p><script>alert(1)</script><ul><li>one<li>two</ul>")
                .person("Ada Example (she/her)", "Widgets Inc", "Engineer")
                .link("https://widgets.example/slides.pdf", "Slides")
                .link("javascript:alert(1)", "Bad")
                .build();

        TalkDraft talk = talk(session);

        assertThat(talk.title()).isEqualTo("Widgets at & above scale");
        assertThat(talk.kind()).isEqualTo(TalkKind.KEYNOTE);
        assertThat(talk.level()).isEqualTo(TalkLevel.INTERMEDIATE);
        assertThat(talk.language()).isEqualTo("en");
        assertThat(talk.abstractText()).isEqualTo("A story\n\nHow we did.\n\n- one\n- two");
        assertThat(talk.date()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(talk.startsAt()).isEqualTo(at("2031-05-03T10:00+02:00"));
        assertThat(talk.endsAt()).isEqualTo(at("2031-05-03T10:45+02:00"));
        assertThat(talk.room()).isEqualTo("Room 1");
        assertThat(talk.track()).isEqualTo("Main Track");
        assertThat(talk.appearances())
                .containsExactly(new TalkDraft.Appearance("Ada Example", "Widgets Inc", "Engineer"));
        assertThat(talk.links())
                .containsExactly(new TalkDraft.Link(LinkKind.SLIDES, "https://widgets.example/slides.pdf"));
        assertThat(talk.keys()).containsExactly(new TalkDraft.Key("guid:8f6e", null));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void conferenceHasWhatTheScheduleStates() {
        CatalogueDraft.Conference conference = draft(EVENT).conferences().get(0);

        assertThat(conference.slug()).isEqualTo("widget-days-2031");
        assertThat(conference.name()).isEqualTo("Widget Days 2031");
        assertThat(conference.year()).isEqualTo(2031);
        assertThat(conference.startDate()).isEqualTo(LocalDate.of(2031, 5, 3));
        assertThat(conference.endDate()).isEqualTo(LocalDate.of(2031, 5, 4));
        assertThat(conference.city()).isEqualTo("Ghent");
        assertThat(conference.country()).isEqualTo("BE");
    }

    @ParameterizedTest
    @CsvSource({
        "FOSDEM 2020,,2020-02-01,fosdem-2020",
        "FOSDEM'20,,2020-02-01,fosdem-2020",
        "36th Chaos Communication Congress,36c3,2019-12-27,36c3",
        "Widget Days,,2031-05-03,widget-days-2031",
        ",widget-31,2031-05-03,widget-31-2031"
    })
    void scheduleMeetsTheEditionThatIsKnown(String title, String acronym, LocalDate start, String slug) {
        Event event = new Event(title, acronym, start, null, null, null, null);

        assertThat(draft(event).conferences().get(0).slug()).isEqualTo(slug);
    }

    @Test
    void conferenceThatIsPassedWins() {
        ImportSource source = new ImportSource("all.json", "any", "Widget Days 2031");
        Programme programme = new Programme(
                Event.UNKNOWN,
                List.of(Session.titled("One")
                        .time(at("2031-05-04T10:00Z"), null)
                        .build()));

        CatalogueDraft.Conference conference =
                ProgrammeDraft.of(programme, source, problems).conferences().get(0);

        assertThat(conference.slug()).isEqualTo("widget-days-2031");
        assertThat(conference.startDate()).isEqualTo(LocalDate.of(2031, 5, 4));
    }

    @Test
    void scheduleOfNoConferenceIsRejected() {
        assertThatThrownBy(() -> draft(Event.UNKNOWN))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("does not say which conference");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lunch",
                "Coffee Break",
                "Lunch Break",
                "Registration & Welcome Coffee",
                "Mittagspause",
                "Main Conference: morning tea",
                "Déjeuner",
                "Room changeover",
                "Break (15 min)"
            })
    void breakIsNoTalk(String title) {
        assertThat(draft(EVENT, Session.titled(title).build()).talks()).isEmpty();
        assertThat(problems.all())
                .extracting(ImportProblem::message)
                .containsExactly("1 entry is no talk (a break, a meal, a desk); it is left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Break the build, not the team",
                "Free lunch theorems",
                "Coffee",
                "Opening",
                "Registration of kernel modules",
                "Tea and coffee as a service",
                "Welcome"
            })
    void talkWithTheWordOfABreakIsATalk(String title) {
        boolean coffeeAlone = title.equals("Coffee");

        assertThat(draft(EVENT, Session.titled(title).build()).talks()).hasSize(coffeeAlone ? 0 : 1);
    }

    @Test
    void serviceAndCancelledEntriesAreLeftOut() {
        CatalogueDraft draft = draft(
                EVENT,
                Session.titled("Sponsor hour").service(true).build(),
                Session.titled("Stand of all").type("infodesk").build(),
                Session.titled("Gone").cancelled(true).line(7).build(),
                Session.titled(" ").line(9).build());

        assertThat(draft.talks()).isEmpty();
        assertThat(problems.all())
                .extracting(ImportProblem::severity, ImportProblem::line, ImportProblem::excerpt)
                .containsExactlyInAnyOrder(
                        tuple(Severity.INFO, null, null),
                        tuple(Severity.INFO, 7, "Gone"),
                        tuple(Severity.WARNING, 9, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ian Sollars, Sohel Sarder & Ramses de Norre | Ian Sollars;Sohel Sarder;Ramses de Norre",
                "Jean-Michel Friedt,  Thomas Lavarenne | Jean-Michel Friedt;Thomas Lavarenne",
                "Jann Traschewski, DG8NGN | Jann Traschewski, DG8NGN",
                "Fabien Benetou (@Utopiah) | Fabien Benetou",
                "Jan (janneke) Nieuwenhuizen | Jan Nieuwenhuizen",
                "Richard \"RichiH\" Hartmann | Richard Hartmann",
                "Matias  Vara | Matias Vara",
                "F5OEO | F5OEO",
                "Various speakers | ",
                "TBA | "
            })
    void namesAreOneSpellingEach(String stated, String names) {
        TalkDraft talk = talk(Session.titled("One").person(stated, null, null).build());

        assertThat(talk.appearances().stream().map(TalkDraft.Appearance::speaker))
                .containsExactlyElementsOf(names == null ? List.of() : List.of(names.split(";")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "English|en",
                "eng|en",
                "deu|de",
                "ger|de",
                "Deutsch|de",
                "pt-BR|pt-BR",
                "pt_BR|pt-BR",
                "de, en|",
                "xx|",
                "klingon|"
            })
    void languageIsATag(String stated, String tag) {
        assertThat(talk(Session.titled("One").spoken(stated, null).build()).language())
                .isEqualTo(tag);
    }

    @Test
    void whatCannotBeIsLeftOut() {
        Event event = new Event(
                "Widget Days 2031", null, LocalDate.of(2031, 5, 3), LocalDate.of(20031, 5, 4), null, null, "ftp://x");
        Session session = Session.titled("Backwards")
                .time(at("2031-05-03T10:00Z"), at("2031-05-03T09:00Z"))
                .line(12)
                .build();

        CatalogueDraft draft = draft(event, session);

        assertThat(draft.conferences().get(0).endDate()).isNull();
        assertThat(draft.conferences().get(0).url()).isNull();
        assertThat(draft.talks().get(0).endsAt()).isNull();
        assertThat(problems.all())
                .extracting(ImportProblem::line, ImportProblem::severity)
                .containsExactly(tuple(null, Severity.WARNING), tuple(12, Severity.WARNING));
    }

    @Test
    void talksOutsideOfTheConferenceAreTold() {
        draft(
                EVENT,
                Session.titled("Within").date(LocalDate.of(2031, 5, 4)).build(),
                Session.titled("A month late").date(LocalDate.of(2031, 6, 4)).build());

        assertThat(problems.all()).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("1 of 2 talks lie outside the days of \"Widget Days 2031\" (2031-05-03 to 2031-05-04)."));
    }

    @Test
    void titleThatIsTooLongIsCut() {
        TalkDraft talk = talk(Session.titled("word ".repeat(200)).line(3).build());

        assertThat(talk.title()).hasSize(500).endsWith("…");
        assertThat(problems.all()).extracting(ImportProblem::line).containsExactly(3);
    }
}
