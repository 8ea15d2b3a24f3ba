package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of a list of fifty talks of one day: all sort values are equal, only ids tell them apart. */
@QuarkusTest
class PagingTest {

    private static final String PAGE =
            """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              talks(orderBy: DATE_ASC, first: $first, after: $after, last: $last, before: $before) {
                edges { cursor node { slug } } nodes { slug }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }""";

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(
                """
                insert into conference (id, slug, name, name_key, year) values (1, 'c', 'C', 'c', 2019), (2, 'd', 'D', 'd', 2018);
                insert into speaker (id, slug, name, name_key) values (1, 's1', 'S', 's'), (2, 's2', 'T', 't');
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)
                select n * 10, 't' || n * 10, 1, 'T', 't' || n, 't', 'SESSION', '2019-05-20' from generate_series(1, 50) n;
                insert into appearance (id, talk_id, speaker_id, position, source)
                select n, n * 10, 1 + n % 2, 0, 'curator' from generate_series(1, 50) n;""");
    }

    @Test
    void pageIsTwentyWhenNothingIsSaid() {
        JsonPath page = page(Map.of());

        assertThat(page.getList("nodes.slug", String.class)).isEqualTo(slugs(1, 20));
        assertThat(page.getList("edges.node.slug", String.class)).isEqualTo(slugs(1, 20));
        assertThat(page.getInt("totalCount")).isEqualTo(50);
    }

    @Test
    void everyRowComesOnceInBothDirections() {
        assertThat(walk("first", "after", "endCursor", "hasNextPage")).isEqualTo(slugs(1, 50));

        List<String> backward = new ArrayList<>(walk("last", "before", "startCursor", "hasPreviousPage"));
        assertThat(backward).hasSize(50).doesNotHaveDuplicates();
        Collections.sort(backward);
        assertThat(backward).isEqualTo(slugs(1, 50).stream().sorted().toList());
    }

    @Test
    void pageInfoTellsWhetherTheListGoesOn() {
        JsonPath first = page(Map.of("first", 7));
        assertThat(first.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();

        JsonPath second = page(Map.of("first", 7, "after", first.getString("pageInfo.endCursor")));
        assertThat(second.getBoolean("pageInfo.hasPreviousPage")).isTrue();

        JsonPath back = page(Map.of("last", 7, "before", second.getString("pageInfo.startCursor")));
        assertThat(back.getList("nodes.slug")).isEqualTo(first.getList("nodes.slug"));
        assertThat(back.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(back.getBoolean("pageInfo.hasNextPage")).isTrue();

        JsonPath end = page(Map.of("last", 50));
        assertThat(end.getBoolean("pageInfo.hasPreviousPage")).isFalse();
        assertThat(end.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void bothCursorsLimitThePage() {
        List<String> cursors = page(Map.of()).getList("edges.cursor");

        JsonPath between = page(Map.of("after", cursors.get(1), "before", cursors.get(5), "first", 2));
        assertThat(between.getList("nodes.slug")).containsExactly("t30", "t40");
        JsonPath all = page(Map.of("after", cursors.get(1), "before", cursors.get(5)));
        assertThat(all.getList("nodes.slug")).containsExactly("t30", "t40", "t50");
        assertThat(all.getBoolean("pageInfo.hasNextPage")).isTrue();
    }

    @Test
    void emptyPageHasNoCursorsAndKnowsWhatIsBehindIt() {
        JsonPath none = page(Map.of("first", 0));
        assertThat(none.getList("edges")).isEmpty();
        assertThat(none.getString("pageInfo.endCursor")).isNull();
        assertThat(none.getBoolean("pageInfo.hasNextPage")).isTrue();

        String last = page(Map.of("last", 1)).getString("pageInfo.endCursor");
        JsonPath beyond = page(Map.of("after", last));
        assertThat(beyond.getList("nodes")).isEmpty();
        assertThat(beyond.getBoolean("pageInfo.hasPreviousPage")).isTrue();
        assertThat(beyond.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void cursorStaysValidWhileRowsComeAndGo() {
        JsonPath first = page(Map.of("first", 10));
        String cursor = first.getString("pageInfo.endCursor");

        // The row of the cursor goes, one comes before it, one right after it, and one of the next page goes.
        rows.write(
                """
                delete from talk where id in (100, 120);
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)
                values (15, 't15', 1, 'T', 'a', 't', 'SESSION', '2019-05-20'), (105, 't105', 1, 'T', 'b', 't', 'SESSION', '2019-05-20');""");
        JsonPath second = page(Map.of("first", 3, "after", cursor));

        assertThat(second.getList("nodes.slug")).containsExactly("t105", "t110", "t130");
        JsonPath back = page(Map.of("last", 2, "before", second.getString("pageInfo.startCursor")));
        assertThat(back.getList("nodes.slug")).containsExactly("t80", "t90");
    }

    @Test
    void aliasesWithOtherArgumentsAreOtherLists() {
        JsonPath data = Client.ask(
                """
                { speakers { nodes { slug
                    a: talks(first: 1, orderBy: DATE_ASC) { nodes { slug } totalCount }
                    b: talks(first: 3, orderBy: DATE_ASC) { nodes { slug } totalCount }
                    c: talks(last: 1, orderBy: DATE_ASC) { nodes { slug } totalCount }
                    d: talks(first: 1, filter: { conference: ["d"] }) { nodes { slug } totalCount }
                    e: talks(filter: { toYear: 2030 }) { totalCount } } } }""");

        assertThat(data.getList("speakers.nodes.slug")).containsExactly("s1", "s2");
        assertThat(data.getList("speakers.nodes.a.nodes.slug")).containsExactly(List.of("t20"), List.of("t10"));
        assertThat(data.getList("speakers.nodes.b.nodes.slug"))
                .containsExactly(List.of("t20", "t40", "t60"), List.of("t10", "t30", "t50"));
        assertThat(data.getList("speakers.nodes.c.nodes.slug")).containsExactly(List.of("t500"), List.of("t490"));
        assertThat(data.getList("speakers.nodes.d.nodes.slug")).containsExactly(List.of(), List.of());
        assertThat(data.getList("speakers.nodes.d.totalCount")).containsExactly(0, 0);
        assertThat(data.getList("speakers.nodes.e.totalCount")).containsExactly(25, 25);
    }

    private static List<String> walk(String size, String argument, String cursor, String more) {
        List<String> found = new ArrayList<>();
        JsonPath page = page(Map.of(size, 7));
        found.addAll(page.getList("nodes.slug"));
        while (page.getBoolean("pageInfo." + more) && found.size() < 100) {
            page = page(Map.of(size, 7, argument, page.getString("pageInfo." + cursor)));
            found.addAll(page.getList("nodes.slug"));
        }
        return found;
    }

    private static JsonPath page(Map<String, Object> arguments) {
        return Client.ask(PAGE, arguments).setRootPath("data.talks");
    }

    private static List<String> slugs(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> "t" + n * 10).toList();
    }
}
