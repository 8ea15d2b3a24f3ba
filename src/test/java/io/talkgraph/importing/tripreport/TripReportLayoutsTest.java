package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.tripreport.facts.ProjectMaturity;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports of our own in layouts that people use; see src/test/resources/samples/tripreport. */
class TripReportLayoutsTest {

    private static List<String> talks(String name) {
        return Reports.read(Reports.own(name)).talks().stream()
                .map(t -> t.title() + " | "
                        + t.people().stream()
                                .map(p -> p.name() + (p.organization() == null ? "" : " @ " + p.organization()))
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numbered-list.md",
                "quoted-list.txt",
                "bold-lines.md",
                "underlined.md",
                "tage.md",
                "table.md",
                "jornadas.md",
                "journee.md",
                "labelled.txt",
                "retelling.md",
                "slides.txt",
                "bare-headings.md",
                "bullets.md",
                "bold-italic.md",
                "names-below.txt",
                "pipes.md",
                "presenters.md"
            })
    void everyLineIsAccountedFor(String name) {
        ImportSource source = Reports.own(name);

        assertThat(Reports.lines(Reports.read(source))).isEqualTo(Reports.nonBlank(source));
    }

    @Test
    void numberedListsAreRead() {
        assertThat(talks("numbered-list.md"))
                .containsExactly(
                        "Sharding without tears | Mirela Dobrescu @ Ostwind Data",
                        "The queue is not your friend | Tobias Ankermann @ Kranwerk",
                        "Cheap logs | Oyelaran Adebayo @ Fjordlog, Sunniva Brekke @ Fjordlog",
                        "Type systems for the rest of us | Paulina Wrzos");
        TripReport report = Reports.read(Reports.own("numbered-list.md"));
        assertThat(Reports.talk(report, "Sharding").notes())
                .startsWith("- they split")
                .contains("900 planned");
        assertThat(Reports.talk(report, "Type systems").notes()).isEmpty();
        assertThat(report.text()).contains("See you next year!");
    }

    @Test
    void itemsWithTheirNotesOnTheNextLineAreRead() {
        assertThat(talks("quoted-list.txt"))
                .containsExactly(
                        "Incidents without tears | Halina Brzoza @ Mewa Systems",
                        "Deploying on ferries | Joakim Ravn @ Skagen Line",
                        "Why we went back to virtual machines | Carla Ibáñez");
        TripReport report = Reports.read(Reports.own("quoted-list.txt"));
        assertThat(Reports.talk(report, "Deploying").notes())
                .isEqualTo("Five hundred ships, and half of them offline. They sync when they moor.");
        assertThat(Reports.talk(report, "Why we").notes()).isEqualTo("Mostly the bill.");
        assertThat(report.text()).contains("Until next summer!");
    }

    @Test
    void linesInBoldLettersAreRead() {
        assertThat(talks("bold-lines.md"))
                .containsExactly(
                        "Ingress without fear | Kasia Moroz @ Bursztyn Systems",
                        "Sidecars, a eulogy | Delphine Arquette",
                        "Certificates at 3 a.m. | Ruben Castelao, Yuki Tanabe");
    }

    @Test
    void underlinedHeadingsAreRead() {
        assertThat(talks("underlined.md"))
                .containsExactly(
                        "Vacuum explained with a vacuum | Jorinde van Aalst @ Polderbase",
                        "Ten years of one table | Milan Kovačević");
        assertThat(Reports.talk(Reports.read(Reports.own("underlined.md")), "Vacuum")
                        .people())
                .extracting(Person::jobTitle)
                .containsExactly("Database Reliability Engineer");
    }

    @Test
    void germanHeadingsWithTimesAreRead() {
        assertThat(talks("tage.md"))
                .containsExactly(
                        "Begrüßung und Überblick | Ansgar Telle @ Saalewerke",
                        "Warum wir unseren Cluster gelöscht haben | Imke Sörensen @ Nordlicht GmbH",
                        "Speicher ist ein Versprechen | Wendelin Krause, Ylva Björk");
        TripReport report = Reports.read(Reports.own("tage.md"));
        assertThat(report.language()).isEqualTo("de");
        assertThat(Reports.talk(report, "Speicher").day()).isEqualTo(2);
        assertThat(Reports.talk(report, "Speicher").time()).isEqualTo(LocalTime.of(10, 15));
        assertThat(report.text()).contains("Klöße").contains("Nächstes Jahr wieder.");
    }

    @Test
    void tablesAreRead() {
        assertThat(talks("table.md"))
                .containsExactly(
                        "Traces for humans | Liisa Tamm @ Valgus OÜ",
                        "One dashboard to delete | Bo Friis, Ana Leal",
                        "The price of a label | Gintaras @ Metrika");
        assertThat(Reports.talk(Reports.read(Reports.own("table.md")), "One dashboard")
                        .kind())
                .isEqualTo(TalkKind.LIGHTNING);
    }

    @Test
    void spanishTracksUnderDaysAreRead() {
        assertThat(talks("jornadas.md"))
                .containsExactly(
                        "Colas que no hacen cola | Nerea Ibáñez @ Cierzo Labs",
                        "Tu primer operador | Iván Portolés @ Trasmoz, Maite Urrutia @ Trasmoz",
                        "Secretos bien guardados | Olatz Garmendia");
        TripReport report = Reports.read(Reports.own("jornadas.md"));
        assertThat(report.talks())
                .extracting(TalkFacts::track)
                .containsExactly("Sala Ebro", "Sala Ebro", "Sala Huerva");
        assertThat(Reports.talk(report, "Tu primer").kind()).isEqualTo(TalkKind.WORKSHOP);
        assertThat(Reports.talk(report, "Colas").people())
                .extracting(Person::jobTitle)
                .containsExactly("Ingeniera de Plataforma");
    }

    @Test
    void frenchHoursAndDashesAreRead() {
        assertThat(talks("journee.md"))
                .containsExactly(
                        "Alerter moins, dormir plus | Solène Kervadec @ Armor Cloud",
                        "Le chaos, mode d'emploi | Bastien Le Goff, Inès Amrani",
                        "La panne du 3 mars - l'équipe de nuit raconte | Corentin Madec");
        TripReport report = Reports.read(Reports.own("journee.md"));
        assertThat(report.publishedOn()).isEqualTo("2030-11-07");
        assertThat(report.tags()).containsExactly("sre", "rennes");
        assertThat(report.text()).contains("À l'année prochaine.");
    }

    @Test
    void labelledLinesOfPlainTextAreRead() {
        assertThat(talks("labelled.txt"))
                .containsExactly(
                        "Generics, three years on | Ferdinand Osei @ Quaystack",
                        "A scheduler in ninety lines | Tamsin Hale");
        TripReport report = Reports.read(Reports.own("labelled.txt"));
        assertThat(Reports.talk(report, "A scheduler").notes()).isEqualTo("Live coding that worked.");
        assertThat(report.text()).endsWith("Porto is steep.");
    }

    @Test
    void theFormatOfOurOwnReportsIsRead() {
        TripReport report = Reports.read(Reports.own("retelling.md"));

        assertThat(report.title()).isEqualTo("What we heard at Harbour Conf");
        assertThat(report.author()).isEqualTo("The crew");
        assertThat(report.tags()).containsExactly("mesh", "storage");
        TalkFacts ropes = Reports.talk(report, "Ropes and volumes");
        assertThat(ropes.kind()).isEqualTo(TalkKind.KEYNOTE);
        assertThat(ropes.level()).isEqualTo(TalkLevel.INTERMEDIATE);
        assertThat(ropes.track()).isEqualTo("Storage");
        assertThat(ropes.people())
                .containsExactly(
                        new Person("Edda Quist", "Pier Nine", "CTO"), new Person("Lars Holm", "Pier Nine", null));
        assertThat(ropes.links())
                .containsExactly(
                        new TalkDraft.Link(LinkKind.VIDEO, "https://www.youtube.com/watch?v=eeeeeeeeeee"),
                        new TalkDraft.Link(LinkKind.SCHEDULE, "https://sched.co/abcd"),
                        new TalkDraft.Link(LinkKind.CODE, "https://github.com/pier-nine/ropes"));
        assertThat(ropes.abstractText()).isEqualTo("How a volume outlives the pod that asked for it.");
        assertThat(ropes.notes()).isEqualTo("They move 3 petabytes a month.");
        assertThat(report.milestones())
                .extracting(CatalogueDraft.Milestone::date, CatalogueDraft.Milestone::text)
                .contains(org.assertj.core.groups.Tuple.tuple("2015-07", "version 1.0"));
        assertThat(report.maturity())
                .containsExactly(
                        new ProjectMaturity("Ropewalk", Maturity.INCUBATING, "Incubating: Ropewalk, Tidewater"),
                        new ProjectMaturity("Tidewater", Maturity.INCUBATING, "Incubating: Ropewalk, Tidewater"),
                        new ProjectMaturity("Driftwood", Maturity.SANDBOX, "Sandbox: Driftwood"));
        assertThat(report.conferenceFigures()).containsExactly("7700 attendees", "331 talks");
    }

    @Test
    void slidesAreRead() {
        TripReport report = Reports.read(Reports.own("slides.txt"));

        assertThat(Reports.titles(report))
                .containsExactly("Packets under water", "What we broke while nobody was looking");
        assertThat(Reports.talk(report, "Packets").notes())
                .isEqualTo("Loss is normal\n\n- cables age\n- fish bite\n\nLatency is a place");
        assertThat(Reports.talk(report, "Packets").track()).isEqualTo("NETWORKING");
        assertThat(report.maturity()).hasSize(1);
    }

    @Test
    void headingsUnderDaysAreTalksWithADoubt() {
        assertThat(talks("bare-headings.md"))
                .containsExactly(
                        "Streaming joins in practice | ",
                        "Cold storage, warm hearts | ",
                        "Columns all the way down | ");
    }

    @Test
    void bulletsWithTitleNameAndNotesAreRead() {
        assertThat(talks("bullets.md"))
                .containsExactly(
                        "Scaling teams | Ann Lee",
                        "Breaking prod on purpose | Bo Friis",
                        "Monitoring the monitors | Ana Leal @ Acme, Tim Berg @ Acme");
        assertThat(Reports.talk(Reports.read(Reports.own("bullets.md")), "Breaking")
                        .notes())
                .isEqualTo("chaos all the way.");
    }

    @Test
    void namesOnTheNextLineAreSpeakers() {
        assertThat(talks("bold-italic.md"))
                .containsExactly(
                        "The Art of Failing | Ann Lee @ Acme",
                        "Alert fatigue - it's real | Bo Friis @ Initech",
                        "Postmortems for humans | Ana Leal");
        assertThat(talks("names-below.txt"))
                .containsExactly(
                        "eBPF everywhere | Ann Lee @ Isovalent",
                        "Cost control with Karpenter | Bo Friis @ AWS",
                        "Platform teams as product teams | Ana Leal @ Spotify");
    }

    @Test
    void barsDivideLikeDashes() {
        assertThat(talks("pipes.md"))
                .containsExactly("Scaling Postgres | Ann Lee @ Acme", "Queues | Bo Friis @ Initech");
    }

    @Test
    void whatIsNoTalkAmongTalksIsLeftOut() {
        assertThat(talks("presenters.md"))
                .containsExactly("State of Go | Russ Cox", "Generics in anger | Ann Lee, Bo Friis");
    }
}
