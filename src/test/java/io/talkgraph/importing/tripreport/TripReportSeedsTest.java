package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.tripreport.facts.ProjectMaturity;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The five reports in ../shared/seeds, with what a reader finds in them. */
class TripReportSeedsTest {

    private static TripReport seed(String number) {
        return Reports.read(Reports.shared(Reports.SEEDS, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "001", "002", "003", "004"})
    void everyLineIsAccountedFor(String number) {
        ImportSource source = Reports.shared(Reports.SEEDS, number);

        assertThat(Reports.lines(Reports.read(source))).isEqualTo(Reports.nonBlank(source));
    }

    @Test
    void linesThatAreOneLinkAreTalks() {
        TripReport report = seed("000");

        assertThat(Reports.titles(report))
                .containsExactly(
                        "Measuring and optimizing ML Workloads at Lyft",
                        "How Spotify Migrated Ingress HTTP Systems to Envoy",
                        "Moving from Legacy Infrastructure to the Cloud in a Government Organization",
                        "Flyte: Cloud Native Machine Learning & Data Processing Platform",
                        "How Yelp Moved Security From the App to the Mesh with Envoy and OPA",
                        "Security Beyond Buzzwords: How to Secure Kubernetes with Empathy?",
                        "From Notebook to Kubeflow Pipelines: An End-to-End Data Science Workflow",
                        "Fine Grained Mesh Metrics for Better Visibility With Native Performance");
        assertThat(Reports.talk(report, "Flyte").people())
                .containsExactly(
                        new Person("Ketan Umare", "Lyft", null), new Person("Haytham AbuelFutuh", "Lyft", null));
        assertThat(Reports.talk(report, "How Yelp").people())
                .containsExactly(
                        new Person("Daniel Popescu", "Yelp", null), new Person("Ben Plotnick", "Cruise", null));
        assertThat(Reports.talk(report, "From Notebook").kind()).isEqualTo(TalkKind.TUTORIAL);
        assertThat(Reports.talk(report, "Measuring").links())
                .containsExactly(new TalkDraft.Link(LinkKind.SCHEDULE, "https://sched.co/UabJ"));
        assertThat(Reports.talk(report, "How Spotify").notes()).contains("8 million requests per second");
        assertThat(Reports.talk(report, "Fine Grained").notes()).doesNotContain("All in all");
        assertThat(report.text()).contains("All in all").contains("San Diego");
        assertThat(report.tags()).containsExactly("technology");
    }

    @Test
    void aDateInTheYear3018IsDropped() {
        ImportProblems problems = new ImportProblems();
        TripReport report = Reports.read(Reports.shared(Reports.SEEDS, "001"), problems);

        assertThat(report.talks())
                .hasSize(7)
                .allSatisfy(t -> assertThat(t.links().get(0).kind()).isEqualTo(LinkKind.VIDEO));
        assertThat(report.publishedOn()).isNull();
        assertThat(problems.all())
                .extracting(ImportProblem::line, ImportProblem::excerpt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(8, "3018-05-16"));
        assertThat(report.title()).isEqualTo("Lessons from Kubecon/CloudNativeCon 2018 Europe");
        assertThat(report.tags()).containsExactly("conference", "golang");
        assertThat(Reports.talk(report, "Cloud Native Landscape").links())
                .contains(new TalkDraft.Link(LinkKind.CODE, "https://github.com/cncf/landscape"));
        assertThat(Reports.talk(report, "Container-Native dev").notes()).startsWith("- Talk about the following tool");
    }

    @Test
    void plainLinesWithPeopleAreTalks() {
        TripReport report = seed("002");

        assertThat(report.talks()).hasSize(12);
        assertThat(Reports.talk(report, "Cloud Native ML").people())
                .containsExactly(
                        new Person("David Aronchick", "Google", "Product Manager, Cloud AI and Co-Founder of Kubeflow"),
                        new Person("Vishnu Kannan", "Google", "Sr. Software Engineer"));
        assertThat(Reports.talk(report, "Istio").title()).isEqualTo("Istio - The Weather Company’s Journey");
        assertThat(Reports.talk(report, "A Hackers Guide").people())
                .containsExactly(new Person("Rory McCune", "NCC Group PLC", null));
        assertThat(Reports.talk(report, "Inside Kubernetes").people())
                .containsExactly(new Person("Michael Gasch", "VMware", null));
        assertThat(Reports.talk(report, "Vitess").notes())
                .doesNotContain("Final words")
                .doesNotContain("weather");
        assertThat(report.text()).contains("Final words?").contains("Photo Credit");
    }

    @Test
    void repeatedSlideTitlesAreOneTalk() {
        TripReport report = seed("003");

        assertThat(report.talks()).hasSize(26);
        assertThat(Reports.titles(report)).doesNotHaveDuplicates();
        assertThat(report.talks().stream()
                        .filter(t -> t.people().stream().anyMatch(p -> p.name().equals("Bryan Liles"))))
                .extracting(TalkFacts::title)
                .containsExactly("CNCF Project Update", "Opening Remarks");
        assertThat(Reports.talk(report, "The Data Analytics").people())
                .extracting(Person::name)
                .containsExactly("Krzysztof Adamski", "Rob Keevil");
        assertThat(Reports.talk(report, "Democratizing").people())
                .containsExactly(new Person("Gabe Monroy", "Microsoft", "CNCF Board Member"));
        assertThat(Reports.talk(report, "JustFootball").people())
                .extracting(Person::name)
                .containsExactly("Ben Lambert", "Kevin Lingerfelt");
        assertThat(Reports.talk(report, "Protecting").people())
                .containsExactly(new Person("Ash Narkar", "Styra, Inc", null));
        assertThat(Reports.talk(report, "Istio, We Have").track()).isEqualTo("SERVICE MESH");
        assertThat(Reports.talk(report, "Learn how").links())
                .singleElement()
                .satisfies(l -> assertThat(l.kind()).isEqualTo(LinkKind.SLIDES))
                .satisfies(l -> assertThat(l.url())
                        .endsWith("6c/Learn%20how%20to%20Leverage%20Kubernetes%20to%20Support"
                                + "%2012%20Factor%20for%20Enterprise%20Apps.pdf"));
        assertThat(Reports.talk(report, "How Spotify").notes())
                .doesNotContain("The image is")
                .doesNotContain("CloudNativeCon")
                .contains("it took me 3.25 hrs");
    }

    @Test
    void aDeckStatesMaturityMilestonesAndFigures() {
        TripReport report = seed("003");

        assertThat(report.maturity())
                .filteredOn(m -> m.maturity() == Maturity.INCUBATING)
                .extracting(ProjectMaturity::project)
                .containsExactlyInAnyOrder("Linkerd", "Helm", "Harbor", "Rook", "CRI-O");
        assertThat(report.maturity())
                .filteredOn(m -> m.maturity() == Maturity.SANDBOX)
                .extracting(ProjectMaturity::project)
                .containsExactly("OpenEBS");
        assertThat(report.milestones())
                .extracting(CatalogueDraft.Milestone::date)
                .containsExactly(
                        "2014",
                        "2014",
                        "2014-06-07",
                        "2014-07-10",
                        "2015",
                        "2015-07-21",
                        "2015-11-03",
                        "2015-11-09",
                        "2015-11-09");
        assertThat(report.conferenceFigures()).contains("7700 attendees", "331 talks");
        assertThat(report.text())
                .contains("KEYNOTE THEME")
                .contains("Apache Mesos")
                .contains("THANK YOU");
    }

    @Test
    void fencedBlocksAreAbstractsAndAnUntitledEntryIsNoTalk() {
        ImportProblems problems = new ImportProblems();
        TripReport report = Reports.read(Reports.shared(Reports.SEEDS, "004"), problems);

        assertThat(report.talks()).hasSize(10);
        assertThat(report.language()).isEqualTo("es");
        assertThat(Reports.talk(report, "The Elements").abstractText()).startsWith("“The Elements of Style”");
        assertThat(Reports.talk(report, "Running MySQL").people())
                .containsExactly(new Person("Patrick Galbraith", null, "Consultant"));
        assertThat(Reports.talk(report, "Running MySQL").level()).isEqualTo(TalkLevel.INTERMEDIATE);
        assertThat(Reports.talk(report, "KubeCon Opening Keynote").title())
                .isEqualTo("KubeCon Opening Keynote - Project Update");
        TalkFacts road = Reports.talk(report, "The Road Ahead");
        assertThat(road.notes()).doesNotContain("Cassandra");
        assertThat(road.links()).containsExactly(new TalkDraft.Link(LinkKind.VIDEO, "https://youtu.be/3FR82H7NwAw"));
        assertThat(report.text()).contains("Cassandra");
        assertThat(problems.all())
                .filteredOn(p -> p.message().contains("without a title"))
                .extracting(ImportProblem::line)
                .containsExactly(90);
    }

    @Test
    void keynotesAreThoseThatSaySo() {
        List<String> keynotes = List.of("000", "001", "002", "003", "004").stream()
                .flatMap(s -> seed(s).talks().stream())
                .filter(t -> t.kind() == TalkKind.KEYNOTE)
                .map(TalkFacts::title)
                .toList();

        assertThat(keynotes)
                .hasSize(6)
                .contains("Kubernetes Secret Superpower", "The Road Ahead on the Kubernetes Journey");
    }
}
