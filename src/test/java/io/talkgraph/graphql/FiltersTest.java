package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each field of each filter; the expected slugs are in the order of the list. */
@QuarkusTest
class FiltersTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(Rows.SMALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                             | mesh-at-scale one-proxy paying-less
                    {conference: ["na-2017"]}                      | one-proxy
                    {conference: ["na-2017", "eu-2019"]}           | mesh-at-scale one-proxy paying-less
                    {conference: []}                               |
                    {conference: null}                             | mesh-at-scale one-proxy paying-less
                    {series: ["Cloud Days"]}                       |
                    {series: ["KubeCon"]}                          | mesh-at-scale one-proxy paying-less
                    {fromYear: 2018}                               | mesh-at-scale paying-less
                    {toYear: 2018}                                 | one-proxy
                    {fromYear: 2017, toYear: 2017}                 | one-proxy
                    {date: "2019-05-20"}                           | paying-less
                    {kind: [KEYNOTE]}                              | mesh-at-scale
                    {kind: [KEYNOTE, SESSION]}                     | mesh-at-scale one-proxy paying-less
                    {level: [BEGINNER]}                            | paying-less
                    {language: ["en"]}                             | mesh-at-scale
                    {language: ["EN-us", "es"]}                    | mesh-at-scale one-proxy
                    {language: ["e"]}                              |
                    {track: ["Money"]}                             | paying-less
                    {track: ["Money\\u0000"]}                      |
                    {speaker: ["ana"]}                             | mesh-at-scale one-proxy
                    {speaker: ["ana", "cem"]}                      | mesh-at-scale one-proxy paying-less
                    {organization: ["zeta"]}                       | mesh-at-scale
                    {organization: ["acme"], speaker: ["bob"]}     | mesh-at-scale
                    {organization: ["mute"]}                       |
                    {project: ["envoy"]}                           | mesh-at-scale one-proxy
                    {project: ["istio"]}                           | mesh-at-scale
                    {theme: ["networking"]}                        | mesh-at-scale one-proxy
                    {theme: ["mesh"]}                              | mesh-at-scale
                    {report: ["notes"]}                            | mesh-at-scale one-proxy
                    {hasVideo: true}                               | mesh-at-scale
                    {hasVideo: false}                              | one-proxy paying-less
                    {hasSlides: true}                              | mesh-at-scale
                    {hasNotes: false}                              | one-proxy paying-less
                    {hasNotes: true, project: ["envoy"], fromYear: 2018} | mesh-at-scale""")
    void talks(String filter, String slugs) {
        check("talks(orderBy: TITLE_ASC, filter: %s)", filter, slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {series: ["KubeCon"]}        | eu-2019 na-2017
                    {year: [2017, 2018]}         | days-2018 na-2017
                    {year: []}                   |
                    {country: ["ES", "US"]}      | eu-2019 na-2017
                    {country: ["US"], year: [2019]} | """)
    void conferences(String filter, String slugs) {
        check("conferences(filter: %s)", filter, slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {organization: ["acme"]}     | ana bob
                    {conference: ["na-2017"]}    | ana
                    {project: ["istio"]}         | ana bob
                    {theme: ["networking"]}      | ana bob
                    {theme: ["cost"]}            | cem
                    {minTalks: 2}                | ana
                    {minTalks: 0}                | ana bob cem
                    {minConferences: 2}          | ana
                    {minConferences: 3}          | """)
    void speakers(String filter, String slugs) {
        check("speakers(filter: %s)", filter, slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {conference: ["na-2017"]}    | acme
                    {conference: ["eu-2019"]}    | acme zeta
                    {}                           | acme mute zeta""")
    void organizations(String filter, String slugs) {
        check("organizations(filter: %s)", filter, slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {kind: [PRODUCT]}            | motor
                    {maturity: [GRADUATED]}      | envoy
                    {maturity: [INCUBATING, SANDBOX]} |
                    {maturity: [ARCHIVED]}       | istio
                    {category: ["Service Mesh"]} | istio
                    {conference: ["na-2017"]}    | envoy
                    {theme: ["mesh"]}            | envoy istio
                    {theme: ["cost"]}            | """)
    void projects(String filter, String slugs) {
        check("projects(filter: %s)", filter, slugs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {conference: ["eu-2019"]}    | cost networking mesh
                    {conference: ["na-2017"]}    | networking
                    {minReports: 2}              | networking mesh
                    {minReports: 1}              | cost networking mesh
                    {minReports: 3}              | """)
    void themes(String filter, String slugs) {
        check("themes(filter: %s)", filter, slugs);
    }

    private static void check(String field, String filter, String slugs) {
        List<String> expected = slugs == null ? List.of() : List.of(slugs.split(" "));

        var list = Client.ask("{ list: %s { nodes { slug } totalCount } }".formatted(field.formatted(filter)));

        assertThat(list.getList("list.nodes.slug", String.class)).isEqualTo(expected);
        assertThat(list.getInt("list.totalCount")).isEqualTo(expected.size());
    }
}
