package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong is named, and the other fields keep their answers. */
@QuarkusTest
class BadInputTest {

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
                    talks(first: -1)                                | first          | first is -1
                    speakers(last: -7)                              | last           | last is -7
                    talks(first: 1, last: 1)                        | last           | exclude each other
                    talks(after: "garbage")                         | after          | not a cursor
                    talks(before: "")                               | before         | not a cursor
                    speakers(after: "dGFsay5EQVRFX0RFU0M")          | after          | not a cursor
                    talks(filter: {project: ["istoi"]})             | filter.project | No project has the slug 'istoi'
                    talks(filter: {speaker: ["ana", "x", "y"]})     | filter.speaker | No speaker has the slug 'x' or 'y'
                    talks(filter: {theme: ["\\u0000"]})             | filter.theme   | No theme has the slug
                    talks(filter: {series: ["KubeCom"]})            | filter.series  | No conference has the series 'KubeCom'
                    talks(filter: {date: "2019-02-30"})             | filter.date    | wrong form
                    themes(filter: {conference: ["none"]})          | filter.conference | No conference has the slug 'none'""")
    void wrongArgumentIsNamed(String field, String argument, String message) {
        JsonPath answer = Client.send(
                "{ list: %s { totalCount nodes { id } } theme(slug: \"mesh\") { name } }".formatted(field), Map.of());

        assertThat(answer.getList("errors")).hasSize(1);
        assertThat(answer.getString("errors[0].message")).contains(message);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
        assertThat(answer.getList("errors[0].path")).containsExactly("list");
        assertThat(answer.getInt("errors[0].locations[0].line")).isEqualTo(1);
        assertThat(answer.getString("data.list")).isNull();
        assertThat(answer.getString("data.theme.name")).isEqualTo("Service mesh");
    }

    @ParameterizedTest
    @CsvSource({"talks(first: 1000), first, 1000", "talks(last: 101), last, 101"})
    void pageOfMoreThanAHundredIsRefused(String field, String argument, int found) {
        JsonPath answer = Client.send("{ list: %s { nodes { id } } }".formatted(field), Map.of());

        assertThat(answer.getString("errors[0].message")).contains("at most 100");
        assertThat(answer.getMap("errors[0].extensions"))
                .isEqualTo(Map.of(
                        "code",
                        "LIMIT_EXCEEDED",
                        "limit",
                        "pageSize",
                        "argument",
                        argument,
                        "found",
                        found,
                        "allowed",
                        100));
    }

    @Test
    void moreThanAHundredIdsAreRefused() {
        JsonPath answer = Client.send(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", Collections.nCopies(101, "x")));

        assertThat(answer.getString("errors[0].extensions.limit")).isEqualTo("pageSize");
    }

    @Test
    void cursorOfAnotherOrderIsRefused() {
        String cursor = Client.ask("{ talks(first: 1, orderBy: TITLE_ASC) { pageInfo { endCursor } } }")
                .getString("talks.pageInfo.endCursor");

        JsonPath answer =
                Client.send("{ talks(after: \"%s\", orderBy: TITLE_DESC) { totalCount } }".formatted(cursor), Map.of());

        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk.DATE_DESC\u001fno date\u001f1",
                "talk.DATE_DESC\u001f2019-02-30 00:00:00\u001f1",
                "talk.DATE_DESC\u001f2019-02-03 00:00:00\u001fone",
                "talk.DATE_DESC\u001f2019-02-03 00:00:00\u001f99999999999999999999",
                "talk.DATE_DESC\u001f2019-02-03 00:00:00",
                "talk.DATE_DESC\u001f1\u001f2\u001f3",
                "talk.DATE_DESC\u001f+999999999-01-01T00:00\u001f1"
            })
    void forgedCursorIsRefused(String plain) {
        String cursor = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        JsonPath answer = Client.send("{ talks(after: \"%s\") { nodes { id } } }".formatted(cursor), Map.of());

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void forgedTextInACursorIsOnlyAPlace() {
        String plain = "talk.TITLE_ASC\u001f'; drop table talk; --\u001f1";
        String cursor = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertThat(Client.ask("{ talks(after: \"%s\", orderBy: TITLE_ASC) { totalCount nodes { slug } } }"
                                .formatted(cursor))
                        .getList("talks.nodes"))
                .hasSize(3);
    }

    @Test
    void malformedIdIsRefused() {
        JsonPath answer = Client.send("{ node(id: \"garbage\") { id } }", Map.of());

        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ talks {",
                "{ nothing }",
                "{ talks { nodes } }",
                "{ talks(orderBy: NEWEST) { totalCount } }",
                "{ talk { id } }",
                "query A { __typename } query B { __typename }",
                "query ($first: Int!) { talks(first: $first) { totalCount } }",
                "mutation { importDocument }"
            })
    void wrongDocumentIsTheClientsFault(String query) {
        JsonPath answer = Client.send(query, Map.of());

        assertThat(answer.getList("errors.extensions.code")).isNotEmpty().containsOnly("BAD_USER_INPUT");
        assertThat(answer.getString("errors[0].message")).isNotBlank();
    }

    @Test
    void errorsOfANestedListNameTheirPath() {
        JsonPath answer =
                Client.send("{ speakers(first: 1) { nodes { talks(first: 101) { totalCount } } } }", Map.of());

        assertThat(answer.getList("errors[0].path")).containsExactly("speakers", "nodes", 0, "talks");
    }
}
