package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.FigureReader.FoundFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Figures and what only looks like one; the numbers are those of public reports, the sentences are ours. */
class FigureReaderTest {

    private static final FigureReader READER = new FigureReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            They serve 8 million requests per second.                   | 8000000       | requests per second
            - ▶ 7700 attendees                                          | 7700          | attendees
            2.66 million contributions to projects                      | 2660000       | contributions
            56,214 contributors                                         | 56214         | contributors
            56k contributers                                            | 56000         | contributers
            It has 100M+ subscribers                                    | 100000000     | subscribers
            100M+ subscribers a day                                     | 100000000     | subscribers a day
            deployed on 10K+ VMs                                        | 10000         | VMs
            - **100,000+** clusters created                             | 100000        | clusters
            - **10,000+** active clusters under management              | 10000         | active clusters
            We have a ~25 person SRE team                               | 25            | person SRE team
            300-600MB/min (5K nodes)                                    | 300           | MB/min
            run 15,000 pods in production                               | 15000         | pods
            it took me 3.25 hrs to restore it                           | 3.25          | hrs
            the city employs 17,000 people,                             | 17000         | people
            it has 120 lines of business                                | 120           | lines of business
            400 apps to support                                         | 400           | apps
            a slick 90 minute tutorial                                  | 90            | minute
            - ▶ 331 talks                                               | 331           | talks
            - ▶ 150 sponsor showcase                                    | 150           | sponsor showcase
            - ▶ 49 viewed talks                                         | 49            | viewed talks
            - ▶ 3 days                                                  | 3             | days
            migrating 150+ microservices                                | 150           | microservices
            run on 2 parallel stacks but                                | 2             | parallel stacks
            3 production clusters                                       | 3             | production clusters
            Running 10,000+ Kubernetes Clusters                         | 10000         | Kubernetes Clusters
            1000s clusters managed per control plane                    | 1000          | clusters
            restore larger clusters in 1 hour                           | 1             | hour
            with over 2,200 attendees from all over                     | 2200          | attendees
            from over 1,100+ different companies                        | 1100          | different companies
            1 million instructions per program                          | 1000000       | instructions per program
            Around 200 LSM hooks                                        | 200           | LSM hooks
            lightning talks of just 5 minutes                           | 5             | minutes
            Datadog - 1000 - 2000 nodes.                                | 1000          | nodes
            16 - 18 months to go through                                | 16            | months
            800MB of secrets                                            | 800           | MB
            40 writes/sec for a job                                     | 40            | writes/sec
            machines with 300 nodes @40 cores each                      | 300           | nodes
            66% less memory                                             | 66            | %
            an uptime of 99.95% for clusters                            | 99.95         | %
            50% of the CPU is idle                                      | 50            | %
            a 20 percent discount                                       | 20            | %
            Change failure rate: 16%-30%                                | 16            | %
            it is 3x faster now                                         | 3             | times
            it is 10 times faster                                       | 10            | times
            total of 13.54 RPS                                          | 13.54         | RPS
            latency of 250ms                                            | 250           | ms
            a link of 10Gbps                                            | 10            | Gbps
            64 GB RAM                                                   | 64            | GB
            raised $5 million from others                               | 5000000       | dollars
            costs 300 € each                                            | 300           | euros
            10 Mio€ für Open Source                                     | 10000000      | euros
            20 hours a week                                             | 20            | hours a week
            10 lines of code                                            | 10            | lines of code
            10.000 usuarios en la plataforma                            | 10000         | usuarios
            tarda 15 segundos                                           | 15            | segundos
            ya tiene 1 millón de usuarios                               | 1000000       | usuarios
            unos 3 millones de peticiones por segundo                   | 3000000       | peticiones por segundo
            con 3,5 horas de retraso                                    | 3.5           | horas
            plus d'1 million d'utilisateurs chaque année                | 1000000       | utilisateurs
            avec 12 500 machines dans le parc                           | 12500         | machines
            il y a 3 jours de sprint                                    | 3             | jours
            Satte 303 Aufzeichnungen davon finden sich und das ist gut  | 303           | Aufzeichnungen
            Das sind 1.500 Teilnehmer und mehr                          | 1500          | Teilnehmer
            Der Aufbau dauert 2,5 Stunden                               | 2.5           | Stunden
            2 Millionen Nutzer                                          | 2000000       | Nutzer
            about 1.5 billion events/day                                | 1500000000    | events/day
            with 2000 attendees in one room                             | 2000          | attendees
            In 2019 we had 45 services                                  | 45            | services
            (12 engineers)                                              | 12            | engineers
            "30 teams" they said                                        | 30            | teams
            1,234,567.5 metrics                                         | 1234567.5     | metrics
            它有200 nodes                                                | 200           | nodes
            """)
    void numberWithUnitIsAFigure(String text, double value, String unit) {
        List<FoundFigure> figures = READER.read(text);
        assertThat(figures).isNotEmpty();
        assertThat(figures.get(0).value()).isEqualTo(value);
        assertThat(figures.get(0).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KubeCon Europe 2019",
                "from 2-4 May 2018",
                "November 9-11: the first one",
                "July 21: v1.0 gets released",
                "Posted On: Jan 16, 2019",
                "6:32 PM - 5 Apr 2018",
                "from 8PM to 5AM",
                "Spotify 2019-05-22",
                "Barcelona 22/05/2019",
                "2014: Google introduces Kubernetes",
                "in 2015 projects were few",
                "Helm v3.0.0-alpha.1",
                "Operator v1.1.2 → Deployments",
                "Rook 1.0 release, new features",
                "Kubernetes 1.16 features",
                "use HTTP/2 streams",
                "for Python 3 modules",
                "Java 8 streams",
                "Day 2 operations",
                "Talk 3 - Hans",
                "STEP 2 2007 - Rails",
                "1. Maintenance tasks",
                "2) Deployment tasks",
                "the 3rd talks, the 2nd days",
                "work in progress #28 (kind repo)",
                "k8s issue: 33554 users",
                "see issue 33554 comments",
                "page 12 lines",
                "Prediction #2: New Signals",
                "EC2 instances and S3 buckets",
                "it solves L2/L3 problems",
                "K8s clusters",
                "on https://example.org/100/pods and www.example.org/20 pods",
                "run `kubectl scale 5 pods` now",
                "```\nsleep 10 seconds\n```",
                "--cache-size=10000 entries",
                "ndots:5 lookups",
                "forwards 127.0.0.1:20001 to 16686",
                "call +1 555 123 4567 agents",
                "one of the talks",
                "about 30 sat in a hall for 300.",
                "0 1 1 1",
                "20,000",
                "4 | © 2019 Foundation",
                "a 2x4 grid",
                "Q4 2018 results",
                "10/2018 releases",
                "24/7 operations",
                "à 10h30 : la conférence",
                "max-width: 15rem",
                "[slides](talks/20 years.pdf)",
                "<img width=\"300\" height=\"225 pixels\">",
                "top 10 reasons",
                "1&1 containers",
                "B_1 , B_2 servers",
                "Ruby 2.6 and lower versions",
                "a 12 factor app",
                "version 4 users",
                "May 7 attendees",
                ""
            })
    void whatOnlyLooksLikeAFigureIsNone(String text) {
        assertThat(READER.read(text)).isEmpty();
    }

    @Test
    void sentenceWithThreeFiguresGivesThree() {
        String text =
                "The company serves 79 markets, 248 million monthly users and is built on 1200 microservices - on a cloud.";
        List<FoundFigure> figures = READER.read(text);
        assertThat(figures).extracting(FoundFigure::value).containsExactly(79.0, 248_000_000.0, 1200.0);
        assertThat(figures).extracting(FoundFigure::unit).containsExactly("markets", "monthly users", "microservices");
        assertThat(figures).extracting(FoundFigure::label).containsExactly("Markets", "Monthly users", "Microservices");
        assertThat(figures).allSatisfy(figure -> assertThat(figure.quote()).isEqualTo(text));
        assertThat(text.substring(figures.get(1).start(), figures.get(1).end())).isEqualTo("248 million monthly users");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            yearly uptime percentage of 99.95% in every region         | Yearly uptime percentage
            Change failure rate: 16%-30%                              | Change failure rate
            99.9% availability                                        | Availability
            800MB of secrets                                          | MB of secrets
            8 million requests per second                             | Requests per second
            now 66% less memory usage                                 | Less memory usage
            15 ans d'expérience                                       | Ans d'expérience
            done in 15s (instead of ~40s)                             | S
            """)
    void labelSaysWhatTheNumberIsOf(String text, String label) {
        assertThat(READER.read(text).get(0).label()).isEqualTo(label);
    }

    @Test
    void twoFiguresInOneListLine() {
        assertThat(READER.read("- **6 regions and 35 data centers**"))
                .extracting(FoundFigure::value, FoundFigure::unit, FoundFigure::quote)
                .containsExactly(
                        tuple(6.0, "regions", "6 regions and 35 data centers"),
                        tuple(35.0, "data centers", "6 regions and 35 data centers"));
    }

    @Test
    void quoteIsTheSentenceOnly() {
        FoundFigure figure = READER.read("It was big. There were 7700 attendees in Spain. We ate well.")
                .get(0);
        assertThat(figure.quote()).isEqualTo("There were 7700 attendees in Spain.");
    }

    @ParameterizedTest
    @Timeout(30)
    @ValueSource(
            strings = {
                "1",
                "1.",
                "1,",
                "1 ",
                "1 000 ",
                "10 pods ",
                "1-",
                "1%",
                "$",
                "a1 ",
                "1 million ",
                "5 per ",
                "1'",
                "100 a ",
                "1\n"
            })
    void pathologicalTextEndsInTime(String piece) {
        assertThat(READER.read(piece.repeat(300_000 / piece.length()))).isNotNull();
    }
}
