package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.conference.Guess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Conferences by name and by clues; the names are those of public reports, the sentences are ours. */
class ConferenceDirectoryTest {

    private static final ConferenceDirectory DIRECTORY = ConferenceDirectory.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            KubeCon EU 2018                                                       | kubecon-cloudnativecon-europe-2018
            KubeCon 2018 Copenhagen, day 3                                        | kubecon-cloudnativecon-europe-2018
            Lessons from Kubecon/CloudNativeCon 2018 Europe                       | kubecon-cloudnativecon-europe-2018
            Cloud Native Con and Kubecon Europe, Denmark, 2-4 May 2018              | kubecon-cloudnativecon-europe-2018
            KubeCon en Dinamarca, 2018                                            | kubecon-cloudnativecon-europe-2018
            KubeCon København 2018                                                | kubecon-cloudnativecon-europe-2018
            Ce que j'ai vu à KubeCon 2018 (Copenhague)                            | kubecon-cloudnativecon-europe-2018
            KubeCon Europe 2019                                                   | kubecon-cloudnativecon-europe-2019
            Barcelona '19: KubeCon + CloudNativeCon                               | kubecon-cloudnativecon-europe-2019
            KubeConEU19                                                           | kubecon-cloudnativecon-europe-2019
            Notes of #KubeCon in Barcelona                                        | kubecon-cloudnativecon-europe-2019
            KubeCon + CloudNativeCon 2017 - Berlin                                | kubecon-cloudnativecon-europe-2017
            KubeCon + CloudNativeCon 2017 - Austin                                | kubecon-cloudnativecon-north-america-2017
            KubeCon US 2018                                                       | kubecon-cloudnativecon-north-america-2018
            'KubeCon | CloudNativeCon Seattle 2018'                               | kubecon-cloudnativecon-north-america-2018
            KubeCon Seattle 2016                                                  | kubecon-cloudnativecon-north-america-2016
            KubeCon + CloudNativeCon + Open Source Summit China 2023 - Shanghai   | kubecon-cloudnativecon-china-2023
            kubecon-cloudnativecon-north-america-2019                             | kubecon-cloudnativecon-north-america-2019
            KubeCon (November 18-21, 2019)                                        | kubecon-cloudnativecon-north-america-2019
            KubeCon in San Diego                                                  | kubecon-cloudnativecon-north-america-2019
            KubeCon Hong Kong 2025                                                | kubecon-cloudnativecon-china-2025
            KubeCon 2015 in San Francisco                                         | kubecon-cloudnativecon-2015
            KubeCon 在上海 2018                                                    | kubecon-cloudnativecon-china-2018
            KubeCon EU 2016 London                                                | kubecon-cloudnativecon-europe-2016
            Compte-rendu de la PyConFr 2017                                       | pyconfr-2017
            Minutes of the FOSDEM 2020 conference                                 | fosdem-2020
            FOSDEM'20                                                             | fosdem-2020
            Google I/O 2018に参加しました                                          | google-i-o-2018
            PyConES 2019 Conferences and their related stuff                      | pycones-2019
            rC3 2021 Watchlist                                                    | rc3-2021
            Was wir auf dem 36C3 sahen                                            | 36c3
            eBPF Summit 2020                                                      | ebpf-summit-2020
            PromCon 2019 in Munich                                                | promcon-2019
            Open Source Summit Europe 2019, Lyon                                  | open-source-summit-europe-2019
            DockerCon EU 2017                                                     | dockercon-europe-2017
            """)
    void titleNamesKnownEdition(String title, String slug) {
        Guess guess = guess(title(title));
        assertThat(guess.edition().slug()).isEqualTo(slug);
        assertThat(guess.edition().known()).isTrue();
        assertThat(guess.certain()).as(guess.reason()).isTrue();
        assertThat(guess.line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            EuRuKo 2022                               | EuRuKo 2022             | euruko-2022             | 2022 |
            Notes from GopherCon 2019                 | GopherCon 2019          | gophercon-2019          | 2019 |
            2019 GopherCon                            | GopherCon 2019          | gophercon-2019          | 2019 |
            My report: FooConf 2021 - Ljubljana       | FooConf 2021            | fooconf-2021            | 2021 | Ljubljana
            Compte-rendu de la BarCamp Rennes 2016    | BarCamp Rennes 2016     | barcamp-rennes-2016     | 2016 |
            Devoxx Belgium 2018: my highlights        | Devoxx Belgium 2018     | devoxx-belgium-2018     | 2018 |
            Bericht von der FrOSCon 2017              | FrOSCon 2017            | froscon-2017            | 2017 |
            Lessons from the Open Data Summit 2015    | Open Data Summit 2015   | open-data-summit-2015   | 2015 |
            QuuxConf'18 recap                         | QuuxConf 2018           | quuxconf-2018           | 2018 |
            DevOpsDays Berlin 2018                    | DevOpsDays Berlin 2018  | devopsdays-berlin-2018  | 2018 | Berlin
            RubyKaigi 2018に行ってきた                 | RubyKaigi 2018          | rubykaigi-2018          | 2018 |
            KubeCon Europe 2031                       | KubeCon + CloudNativeCon Europe 2031 | kubecon-cloudnativecon-europe-2031 | 2031 |
            """)
    void generalPatternMakesAnEdition(String title, String name, String slug, int year, String city) {
        Guess guess = guess(title(title));
        assertThat(guess.edition().name()).isEqualTo(name);
        assertThat(guess.edition().slug()).isEqualTo(slug);
        assertThat(guess.edition().year()).isEqualTo(year);
        assertThat(guess.edition().known()).isFalse();
        if (city != null) {
            assertThat(guess.edition().city()).isEqualTo(city);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            My notes on containers
            What I did in January 2019
            Day 2 Keynote
            Spawning K8S in CI for Integration Tests
            Posted On: Jan 16, 2019
            Version 2.0 of everything
            Kubernetes in production
            The conference was great
            2014: Google introduces Kubernetes
            """)
    void noConferenceIsNamed(String title) {
        assertThat(DIRECTORY.guess(List.of(title(title), new Clue(title, 2, Clue.TEXT))))
                .isEmpty();
    }

    @Test
    void knownEditionCarriesItsFacts() {
        Edition edition =
                DIRECTORY.named("KubeCon + CloudNativeCon North America 2018").orElseThrow();
        assertThat(edition.name()).isEqualTo("KubeCon + CloudNativeCon North America 2018");
        assertThat(edition.series()).isEqualTo("KubeCon + CloudNativeCon");
        assertThat(edition.edition()).isEqualTo("North America 2018");
        assertThat(edition.year()).isEqualTo(2018);
        assertThat(edition.startDate()).isEqualTo(LocalDate.of(2018, 12, 10));
        assertThat(edition.endDate()).isEqualTo(LocalDate.of(2018, 12, 13));
        assertThat(edition.city()).isEqualTo("Seattle");
        assertThat(edition.country()).isEqualTo("US");
    }

    @Test
    void placeAndLinkNameTogetherTellTheEdition() {
        Guess guess = guess(
                new Clue("I write this in San Diego, where another long KubeCon conference has ended.", 8, Clue.TEXT),
                new Clue("kubeconna%402x.png", 10, Clue.NAME),
                new Clue("/events/kubecon-cloudnativecon-north-america-2019/schedule/", 24, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-north-america-2019");
        assertThat(guess.certain()).isTrue();
        assertThat(guess.line()).isEqualTo(8);
    }

    @Test
    void placeInAnotherSentenceHelps() {
        Guess guess = guess(
                title("KubeCon, my first one"),
                new Clue("Greetings from Seattle!", 3, Clue.TEXT),
                new Clue("2018-12-20", 2, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-north-america-2018");
    }

    @Test
    void onlyYearInFileNamesIsTheUsualRegionAndUncertain() {
        Guess guess = guess(
                new Clue("KubeCon Opening Keynote - Project Update", 3, Clue.HEADING),
                new Clue("presentaciones/KubeCon2017_SpikeCurtis-Keynote.pdf", 63, Clue.NAME),
                new Clue("presentaciones/Kubecon_2017_Humanitarian_Aid_Multi_Cloud.pdf", 162, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-north-america-2017");
        assertThat(guess.certain()).isFalse();
        assertThat(guess.reason()).contains("KubeCon + CloudNativeCon Europe 2017");
    }

    @Test
    void titleWinsOverYearsInOddPlaces() {
        List<Clue> clues = new ArrayList<>(List.of(title("KubeCon Europe 2019")));
        clues.add(new Clue("November 9-11: KubeCon 2015 is the first one, in San Francisco.", 128, Clue.TEXT));
        for (int line = 200; line < 260; line++) {
            clues.add(new Clue("A slide shows 2018-05-22 and says KubeCon Europe 2018.", line, Clue.TEXT));
        }
        Guess guess = guess(clues.toArray(Clue[]::new));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-europe-2019");
        assertThat(guess.certain()).isTrue();
    }

    @Test
    void headingsDoNotOutvoteTheTitle() {
        Guess guess = guess(
                title("KubeCon 2018 Seattle"),
                new Clue("What KubeCon EU 2018 had begun", 5, Clue.HEADING),
                new Clue("Back in Copenhagen: KubeCon 2018", 9, Clue.HEADING),
                new Clue("KubeCon in Denmark", 12, Clue.HEADING));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-north-america-2018");
        assertThat(guess.certain()).isTrue();
    }

    @Test
    void titleThatContradictsItselfIsUncertain() {
        assertThat(guess(title("KubeCon Copenhagen 2019")).certain()).isFalse();
        assertThat(DIRECTORY.mentionedIn("KubeCon Copenhagen 2019")).isEmpty();
    }

    @Test
    void advertisementForTheNextOneDoesNotWin() {
        Guess guess = guess(
                title("KubeCon + CloudNativeCon 2017 - Berlin"),
                new Clue("Come to KubeCon + CloudNativeCon Shanghai on November 13-15, 2018.", 3, Clue.TEXT),
                new Clue("https://example.org/events/kubecon-cloudnativecon-china-2018/?tag=2017EU", 3, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-europe-2017");
        assertThat(guess.edition().city()).isEqualTo("Berlin");
        assertThat(guess.certain()).isTrue();
    }

    @Test
    void yearComesFromLinkAndDate() {
        Guess guess = guess(
                title("eBPF Summit Day 1 Recap"),
                new Clue("2020-10-28T16:00:00.000Z", 3, Clue.NAME),
                new Clue("https://ebpf.io/summit-2020", 19, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("ebpf-summit-2020");
        Guess javaland = guess(title("ConSol @JavaLand"), new Clue("2014-03-26T18:52:35+00:00", 3, Clue.NAME));
        assertThat(javaland.edition().slug()).isEqualTo("javaland-2014");
        Guess unknown = guess(title("Zork Summit Day 1 Recap"), new Clue("2020-10-28", 3, Clue.NAME));
        assertThat(unknown.edition().slug()).isEqualTo("zork-summit-2020");
    }

    @Test
    void linkAloneTellsTheYear() {
        Guess guess = guess(title("eBPF Summit Day 1"), new Clue("https://ebpf.io/summit-2021", 19, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("ebpf-summit-2021");
    }

    @Test
    void dateOfPublicationTellsTheRegion() {
        Guess guess = guess(title("KubeCon 2018 report"), new Clue("2018-05-20", 3, Clue.NAME));
        assertThat(guess.edition().slug()).isEqualTo("kubecon-cloudnativecon-europe-2018");
    }

    @Test
    void impossibleDateIsNoClue() {
        Guess guess =
                guess(title("Lessons from Kubecon/CloudNativeCon 2018 Europe"), new Clue("3018-05-16", 8, Clue.NAME));
        assertThat(guess.edition().year()).isEqualTo(2018);
    }

    @Test
    void seriesWithoutYearStaysOpen() {
        Guess guess = guess(new Clue("Kubecon Day one", 1, Clue.HEADING));
        assertThat(guess.edition().name()).isEqualTo("KubeCon + CloudNativeCon");
        assertThat(guess.edition().year()).isNull();
        assertThat(guess.certain()).isFalse();
    }

    @Test
    void twoConferencesInOneReportAreUncertain() {
        Guess guess = guess(title("KubeCon EU 2018 and DockerCon 2018"));
        assertThat(guess.certain()).isFalse();
        assertThat(guess.reason()).contains("DockerCon 2018").contains("KubeCon + CloudNativeCon Europe 2018");
        assertThat(DIRECTORY.mentionedIn("KubeCon EU 2018 and DockerCon 2018, then FooConf 2019"))
                .extracting(Edition::slug)
                .containsExactly("kubecon-cloudnativecon-europe-2018", "dockercon-2018", "fooconf-2019");
    }

    @Test
    void sentenceWithoutYearOrPlaceMentionsNothingForCertain() {
        assertThat(DIRECTORY.mentionedIn("At KubeCon there were many talks, like at KubeCon 2017."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            kubecon-cloudnativecon-europe-2019          | kubecon-cloudnativecon-europe-2019        | true
            KubeCon + CloudNativeCon North America 2018 | kubecon-cloudnativecon-north-america-2018 | true
            KubeCon EU 2018                             | kubecon-cloudnativecon-europe-2018        | true
            KubeCon 2017                                | kubecon-cloudnativecon-north-america-2017 | true
            EuRuKo 2022                                 | euruko-2022                               | false
            some-conf-2022                              | some-conf-2022                            | false
            Our Little Meeting                          | our-little-meeting                        | false
            Telco Day at KubeCon EU 2021                | telco-day-at-kubecon-eu-2021              | false
            FOSDEM 2020                                 | fosdem-2020                               | true
            """)
    void typedNameIsResolved(String name, String slug, boolean known) {
        Edition edition = DIRECTORY.named(name).orElseThrow();
        assertThat(edition.slug()).isEqualTo(slug);
        assertThat(edition.known()).isEqualTo(known);
    }

    @Test
    void noNameIsNoConference() {
        assertThat(DIRECTORY.named(" ")).isEmpty();
        assertThat(DIRECTORY.named("2018")).isEmpty();
        assertThat(DIRECTORY.guess(List.of())).isEmpty();
    }

    @Test
    @Timeout(10)
    void hugeAndOddCluesEndInTime() {
        assertThat(DIRECTORY.guess(List.of(title("KubeCon ".repeat(500_000))))).isPresent();
        assertThat(DIRECTORY.guess(List.of(
                        title("A2018'".repeat(100_000)), title("(".repeat(100_000)), title("1-".repeat(100_000)))))
                .isNotNull();
        assertThat(DIRECTORY.mentionedIn("Con ".repeat(100_000))).isEmpty();
    }

    private static Clue title(String text) {
        return new Clue(text, 1, Clue.TITLE);
    }

    private static Guess guess(Clue... clues) {
        return DIRECTORY.guess(List.of(clues)).orElseThrow();
    }
}
