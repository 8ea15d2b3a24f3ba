package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The number of SQL statements of a query depends on the query, never on the number of rows. */
@QuarkusTest
class StatementCountTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(
                """
                insert into conference (id, slug, name, name_key, year)
                select n, 'c' || n, 'C' || n, 'c' || n, 2000 + n from generate_series(1, 5) n;
                insert into organization (id, slug, name, name_key) select n, 'o' || n, 'O', 'o' || n from generate_series(1, 9) n;
                insert into speaker (id, slug, name, name_key) select n, 's' || n, 'S', 's' || n from generate_series(1, 60) n;
                insert into project (id, slug, name, name_key, kind) select n, 'p' || n, 'P', 'p' || n, 'PRODUCT' from generate_series(1, 30) n;
                insert into theme (id, slug, name, name_key) select n, 'm' || n, 'M', 'm' || n from generate_series(1, 20) n;
                insert into report (id, slug, source, language, text) select n, 'r' || n, 'r' || n, 'en', '' from generate_series(1, 3) n;
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                select n, 't' || n, 1 + n % 5, 'T', 't' || n, 't', 'SESSION' from generate_series(1, 120) n;
                insert into appearance (id, talk_id, speaker_id, organization_id, position, source)
                select n, 1 + n % 120, 1 + n % 59, 1 + n % 9, n, 'curator' from generate_series(1, 200) n;
                insert into note (id, talk_id, report_id, text) select n, 1 + n % 120, 1 + n % 3, 'x' from generate_series(1, 110) n;
                insert into project_mention (id, talk_id, project_id, quote, source)
                select n, 1 + n % 120, 1 + n % 29, 'q', 'TITLE' from generate_series(1, 300) n on conflict do nothing;
                insert into theme_mention (id, talk_id, theme_id, quote, source)
                select n, 1 + n % 120, 1 + n % 19, 'q', 'TITLE' from generate_series(1, 300) n on conflict do nothing;""");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void talksWithAllAroundThemAreSevenStatements(int first) {
        String query =
                """
                query ($first: Int) { talks(first: $first) { nodes { title
                  conference { name } speakers { name } appearances { jobTitle } projects { name } themes { name }
                  notes { text } } } }""";

        // The page, and one for each of the fields of a talk that are not its own columns.
        assertThat(statements(query, first)).isEqualTo(7);
        assertThat(Client.ask(query, Map.of("first", first)).getList("talks.nodes"))
                .hasSize(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void nestedListsAreOneStatementForEachSetOfArguments(int first) {
        String query =
                """
                query ($first: Int) { talks(first: $first) { totalCount nodes {
                  speakers { a: talks(first: 2) { nodes { notes { report { slug } } } }
                             b: talks(first: 3) { totalCount pageInfo { hasNextPage } nodes { slug } } } } } }""";

        // The page and its count; speakers; two pages and a count below them; notes; reports.
        assertThat(statements(query, first)).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void searchIsOneStatementForEachPartOfItsAnswer(int first) {
        String query =
                """
                query ($first: Int) { search(text: "T", kinds: [TALK], first: $first) { totalCount edges { score snippet
                  node { id } } nodes { id } pageInfo { hasNextPage } } }""";

        // The words of the text in each language, the page, its count, its snippets, the talks.
        assertThat(statements(query, first)).isEqualTo(5);
        assertThat(Client.ask(query, Map.of("first", first)).getList("search.nodes"))
                .hasSize(first);
    }

    @Test
    void onlyWhatIsAskedForIsRead() {
        assertThat(statements("query ($first: Int) { talks(first: $first) { totalCount } }", 5))
                .isEqualTo(1);
        assertThat(statements("query ($first: Int) { talks(first: $first) { nodes { slug } } }", 5))
                .isEqualTo(1);
        assertThat(statements(
                        "query ($first: Int) { __schema { types { name } } conferences(first: $first) { __typename } }",
                        5))
                .isZero();
    }

    @Test
    void equalLookUpsAreOneStatement() {
        assertThat(statements(
                        "query ($first: Int) { a: talk(slug: \"t1\") { id } b: talk(slug: \"t2\") { id } c: talk(slug: \"t1\") { id } t: talks(first: $first) { __typename } }",
                        1))
                .isEqualTo(1);
    }

    @Test
    void eachFieldOfAFilterIsOneStatementBesides() {
        assertThat(statements(
                        """
                        query ($first: Int) { speakers(first: $first) { nodes {
                          talks(filter: { project: ["p1", "p2"], theme: ["m1"] }) { totalCount nodes { slug } } } } }""",
                        50))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void relatedTalksAreOneStatementForEachFirst(int first) {
        String related =
                "query ($first: Int) { talks(first: $first) { nodes { related { talk { slug } sharedThemes { slug }"
                        + " sharedProjects { slug } } %s } } }";

        // The page; the related talks; the talks, themes and projects that they name.
        assertThat(statements(related.formatted(""), first)).isEqualTo(5);
        assertThat(statements(related.formatted("few: related(first: 2) { score }"), first))
                .isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void countsAndTrendsAreOneStatementForAllTheirParents(int first) {
        // The page, two fields, and their two kinds of entries.
        assertThat(statements(
                        "query ($first: Int) { conferences(first: $first) { nodes { themes { share theme { name } }"
                                + " projects { share project { name } } } } }",
                        first))
                .isEqualTo(5);
        assertThat(statements(
                        "query ($first: Int) { themes(first: $first) { nodes { trend { share conference { name } }"
                                + " projects { share project { name } } } } }",
                        first))
                .isEqualTo(5);
        // The page, one field with two sets of arguments, and its entries.
        assertThat(statements(
                        "query ($first: Int) { projects(first: $first) { nodes { themes { share theme { name } }"
                                + " few: themes(first: 2) { share theme { name } } } } }",
                        first))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20})
    void trendsAreFourStatements(int first) {
        // Which moved most; their points; their names and those of the conferences.
        assertThat(statements(
                        "query ($first: Int) { themeTrends(first: $first) { change theme { name } points { share conference { name } } } }",
                        first))
                .isEqualTo(4);
    }

    private long statements(String query, int first) {
        sessions.getStatistics().clear();
        Client.ask(query, Map.of("first", first));
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
