package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.catalogue.value.ChangeId;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What curators see of the trail of changes. */
@QuarkusTest
class ChangesTest {

    private static final String CHANGES =
            """
            query ($id: ID, $first: Int, $after: String, $last: Int, $before: String) {
              changes(id: $id, first: $first, after: $after, last: $last, before: $before) {
                nodes { id at by action kind entry slug fields { field before after } }
                edges { cursor node { slug } }
                pageInfo { hasNextPage hasPreviousPage endCursor startCursor } totalCount } }""";

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(
                """
                insert into speaker (id, slug, name, name_key, provenance)
                values (1, 'ana', 'Ana', 'ana', '{"name": "curator"}'), (2, 'bob', 'Bob', 'bob', '{}');""");
        rows.write("insert into speaker_alias values (1, 0, 'Anita', 'anita'), (1, 1, 'A. \"N\"', 'a n')");
        rows.write("begin; set local talkgraph.actor = 'carla'; update speaker set name = 'Anna' where id = 1; commit");
        rows.write("insert into redirect values ('SPEAKER', 'bob', 2, 1); delete from speaker where id = 2");
    }

    @Test
    void newestStandsFirstWithWhatDiffers() {
        JsonPath changes = Curator.ask(CHANGES).setRootPath("data.changes");

        assertThat(changes.getList("nodes.action"))
                .containsExactly("MERGED", "UPDATED", "UPDATED", "CREATED", "CREATED");
        assertThat(changes.getList("nodes.slug")).containsExactly("bob", "ana", "ana", "bob", "ana");
        assertThat(changes.getList("nodes.by"))
                .containsExactly("operator", "carla", "operator", "operator", "operator");
        assertThat(changes.getList("nodes.kind")).containsOnly("SPEAKER");
        assertThat(changes.getString("nodes[1].entry")).isEqualTo(speaker(1));
        assertThat(OffsetDateTime.parse(changes.getString("nodes[1].at")))
                .isAfterOrEqualTo(OffsetDateTime.parse(changes.getString("nodes[2].at")));
        assertThat(changes.getList("nodes[0].fields"))
                .containsExactly(
                        field("mergedInto", null, "ana"), field("name", "Bob", null), field("slug", "bob", null));
        assertThat(changes.getList("nodes[1].fields")).containsExactly(field("name", "Ana", "Anna"));
        assertThat(changes.getList("nodes[2].fields"))
                .containsExactly(field("aliases", null, "[\"Anita\",\"A. \\\"N\\\"\"]"));
        assertThat(changes.getList("nodes[4].fields"))
                .containsExactly(field("name", null, "Ana"), field("slug", null, "ana"));
        assertThat(changes.getInt("totalCount")).isEqualTo(5);
    }

    @Test
    void changesOfOneEntryAreFoundByItsIdAlsoWhenItIsGone() {
        assertThat(actions(speaker(1))).containsExactly("UPDATED ana", "UPDATED ana", "CREATED ana");
        assertThat(actions(speaker(2)))
                .as("with those of the one it went up in")
                .containsExactly("MERGED bob", "UPDATED ana", "UPDATED ana", "CREATED bob", "CREATED ana");
        assertThat(actions(speaker(3))).isEmpty();
        assertThat(actions(new NodeId(EntryKind.TALK, 1).toString())).isEmpty();
    }

    private static List<String> actions(String id) {
        JsonPath changes = Curator.ask(CHANGES, Map.of("id", id)).setRootPath("data.changes.nodes");
        List<String> actions = changes.getList("action");
        List<String> slugs = changes.getList("slug");
        List<String> both = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            both.add(actions.get(i) + " " + slugs.get(i));
        }
        return both;
    }

    @Test
    void pagesLeadThroughAllOfThem() {
        JsonPath first = Curator.ask(CHANGES, Map.of("first", 2)).setRootPath("data.changes");
        JsonPath second = Curator.ask(CHANGES, Map.of("first", 9, "after", first.getString("pageInfo.endCursor")))
                .setRootPath("data.changes");
        JsonPath back = Curator.ask(CHANGES, Map.of("last", 1, "before", second.getString("pageInfo.startCursor")))
                .setRootPath("data.changes");

        assertThat(first.getList("nodes.action")).containsExactly("MERGED", "UPDATED");
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
        assertThat(second.getList("nodes.action")).containsExactly("UPDATED", "CREATED", "CREATED");
        assertThat(second.getBoolean("pageInfo.hasNextPage")).isFalse();
        assertThat(second.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        assertThat(back.getList("nodes.id")).containsExactly(first.getString("nodes[1].id"));
        assertThat(code(Curator.send(CHANGES, Map.of("after", "bm9uc2Vuc2U")))).isEqualTo("BAD_USER_INPUT");
        assertThat(code(Curator.send(CHANGES, Map.of("first", 101)))).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void idOfSomethingElseIsRefused() {
        for (String wrong : List.of("nonsense", new ChangeId(1).toString())) {
            JsonPath answer = Curator.send(CHANGES, Map.of("id", wrong));
            assertThat(code(answer)).isEqualTo("BAD_USER_INPUT");
            assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("id");
        }
    }

    @Test
    void changeIsANode() {
        String id = Curator.ask(CHANGES).getString("changes.nodes[1].id");

        String query = "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id ... on Change { slug by } }"
                + " nodes(ids: $ids) { __typename id } }";
        JsonPath found = Curator.ask(
                query, Map.of("id", id, "ids", List.of(id, speaker(1), new ChangeId(999_999_999).toString())));

        assertThat(found.getMap("node"))
                .isEqualTo(Map.of("__typename", "Change", "id", id, "slug", "ana", "by", "carla"));
        assertThat(found.getList("nodes")).hasSize(3).last().isNull();
        assertThat(found.getList("nodes.__typename")).containsExactly("Change", "Speaker");
    }

    @Test
    void othersSeeNothingOfItWhetherItIsThereOrNot() {
        String there = Curator.ask(CHANGES).getString("changes.nodes[1].id");
        String gone = new ChangeId(999_999_999).toString();

        String somebody = Tokens.reader();
        assertThat(code(Curator.sendAs(somebody, CHANGES, Map.of("id", "nonsense"))))
                .isEqualTo("FORBIDDEN");
        for (String id : List.of(there, gone)) {
            assertThat(code(Curator.sendAs(somebody, "query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))))
                    .isEqualTo("FORBIDDEN");
            assertThat(code(Curator.sendAs(
                            somebody, "query ($id: ID!) { nodes(ids: [$id]) { id } }", Map.of("id", id))))
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(code(Client.send(CHANGES, Map.of()))).isEqualTo("UNAUTHENTICATED");
        assertThat(code(Client.send("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", there))))
                .isEqualTo("UNAUTHENTICATED");
    }

    private static String code(JsonPath answer) {
        return answer.getString("errors[0].extensions.code");
    }

    private static String speaker(long key) {
        return new NodeId(EntryKind.SPEAKER, key).toString();
    }

    private static Map<String, Object> field(String name, String before, String after) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", name);
        field.put("before", before);
        field.put("after", after);
        return field;
    }
}
