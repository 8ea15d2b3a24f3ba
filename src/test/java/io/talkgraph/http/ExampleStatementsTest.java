package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Reports;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

/** How many SQL statements the example operations of GraphiQL take: one for each list, relation and look-up they name. */
@QuarkusTest
class ExampleStatementsTest {

    @Inject
    ImportService imports;

    private final Database database = new Database();

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void importShippedReports() throws IOException {
        database.clear();
        Reports.shipped()
                .forEach((name, bytes) ->
                        imports.run(ImportSource.of(name, bytes, null), ImportFormat.TRIP_REPORT, false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who-said-what   | project, talks, totalCount, conference, appearances, speaker, organization, slugs of the argument, mentions, report, links
                    conference-page | conference, counted themes, theme, counted projects, project, maturity, figures, talks, totalCount, speakers, links
                    theme-over-time | theme, slug of the series, terms, trend, conference, counted projects, project
                    what-moved-most | moved themes, their points, theme, conference, moved projects, their points, project
                    speaker-page    | speaker, aliases, organizations, conferences, talks, totalCount, conference, themes
                    project-page    | project, maturity, counted themes, theme, milestones, talks, totalCount, appearances, speaker, organization
                    recordings      | slug of the filter, talks, totalCount, links
                    related-talks   | slug of the filter, talks, related, talk, conference, shared projects, shared themes
                    numbers         | conference, figures, talks, figures of the talks
                    timeline        | milestones, projects, report
                    organizations   | organizations, number of talks, speakers, number of speakers
                    catalog         | state, 1, 2, 3, 4, 5, 6, 7, conferences, number of talks, reports""")
    void eachNamedThingIsOneStatement(String example, String statements) {
        String query = given().get("/graphiql/examples/" + example + ".graphql").asString();
        sessions.getStatistics().clear();

        given().contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue());

        assertThat(sessions.getStatistics().getPrepareStatementCount()).isEqualTo(statements.split(",").length);
    }
}
