package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever SQL changes a word, the search knows at the commit. */
@QuarkusTest
class SearchFreshnessTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(Rows.SMALL);
    }

    private static List<String> slugs(String text) {
        return Client.ask(
                        """
                        query ($text: String!) { search(text: $text) { nodes { ... on Talk { slug } ... on Speaker { slug }
                          ... on Organization { slug } ... on Project { slug } ... on Theme { slug } ... on Report { slug }
                          ... on Conference { slug } } } }""",
                        Map.of("text", text))
                .getList("search.nodes.slug", String.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update talk set title = 'Quokka' where id = 2|one-proxy",
                "update talk set abstract = 'A quokka.' where id = 2|one-proxy",
                "update talk set track = 'Quokka' where id = 2|one-proxy",
                "insert into note (id, talk_id, report_id, text) values (9, 3, 1, 'quokkas')|paying-less",
                "update note set text = 'The quokka' where id = 1|mesh-at-scale",
                "update figure set quote = '7 quokkas' where id = 1|mesh-at-scale",
                "insert into speaker_alias values (3, 0, 'Quokka', 'quokka')|cem paying-less",
                "update organization set name = 'Quokka', name_key = 'quokka' where id = 2|zeta mesh-at-scale",
                "insert into organization_alias values (2, 0, 'Quokka', 'quokka')|zeta",
                "update project set summary = 'a quokka' where id = 3|motor",
                "insert into project_alias values (3, 0, 'Quokka', 'quokka', null, false)|motor",
                "insert into theme_term values (3, 0, 'Quokka', 'quokka', 'en', false)|cost",
                "update theme set description = 'as a quokka' where id = 3|cost",
                "update report set text = 'quokka' where id = 2|notes",
                "insert into report_tag values (2, 0, 'quokka')|notes",
                "update conference set city = 'Quokka' where id = 3|days-2018",
                "insert into project (id, slug, name, name_key, kind) values (9, 'q', 'Quokka', 'quokka', 'PRODUCT');"
                        + " insert into project_mention (id, talk_id, project_id, quote, source) values (9, 2, 9, '', 'CURATOR')|q one-proxy"
            })
    void changeIsFound(String sql, String expected) {
        assertThat(slugs("quokka")).isEmpty();

        rows.write(sql);

        assertThat(slugs("quokka")).containsExactlyInAnyOrder(expected.split(" "));
    }

    @Test
    void whatIsGoneIsNotFound() {
        assertThat(slugs("anita")).containsExactlyInAnyOrder("ana", "one-proxy", "mesh-at-scale");
        rows.write("truncate speaker_alias");
        assertThat(slugs("anita")).isEmpty();
        assertThat(slugs("scales")).contains("mesh-at-scale");
        rows.write("delete from talk where id = 1");
        assertThat(slugs("scales")).doesNotContain("mesh-at-scale");
    }

    @Test
    void changeThatIsRolledBackIsNotFound() {
        rows.write("begin; update talk set title = 'Quokka' where id = 2; rollback");

        assertThat(slugs("quokka")).isEmpty();
    }

    @Test
    void snippetIsHtmlWithoutTheHtmlOfTheText() {
        rows.write("update note set text = '<script>alert(\"8 quokkas\") && ''x''</script> and <b>a quokka</b>'"
                + " where id = 1");

        JsonPath found = Client.ask("{ search(text: \"quokka\") { edges { snippet } } }");

        assertThat(found.getString("search.edges[0].snippet"))
                .isEqualTo(
                        "&lt;script&gt;alert(&quot;8 <mark>quokkas</mark>&quot;) &amp;&amp; &#39;x&#39;&lt;/script&gt;"
                                + " and &lt;b&gt;a <mark>quokka</mark>&lt;/b&gt;");
    }

    @Test
    void nameThatOnlyLooksSimilarComesLast() {
        rows.write("insert into speaker (id, slug, name, name_key) values (8, 'x', 'Ben Example', 'ben example'),"
                + " (9, 'y', 'Ben Exampel', 'ben exampel')");

        JsonPath found = Client.ask(
                "{ search(text: \"ben exampel\") { edges { score snippet node {" + " ... on Speaker { slug } } } } }");

        assertThat(found.getList("search.edges.node.slug")).isEqualTo(List.of("y", "x"));
        assertThat(found.getDouble("search.edges[1].score")).isBetween(0.5, 1.0);
        assertThat(found.getString("search.edges[1].snippet")).isEqualTo("<mark>Ben Example</mark>");
    }

    @Test
    void largeTextsAreImportedAndFound() {
        rows.write("update note set text = repeat('quagga ', 1000000) || 'quokka' where id = 1;"
                + " update report set text = (select string_agg('w' || n, ' ') from generate_series(1, 300000) n)"
                + " where id = 2");

        assertThat(slugs("quagga")).containsExactly("mesh-at-scale");
        assertThat(slugs("w1234")).containsExactly("notes");
    }
}
