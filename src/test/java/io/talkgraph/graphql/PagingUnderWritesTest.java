package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/** Walking through 100,000 talks, 100 at a time, while somebody else inserts and deletes. */
@QuarkusTest
class PagingUnderWritesTest {

    private static final int PAGE = 100;

    private static final String PAGE_QUERY =
            """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              talks(orderBy: DATE_DESC, first: $first, after: $after, last: $last, before: $before) {
                nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }""";

    private final Database database = new Database();

    @AfterEach
    void clean() {
        database.clear();
    }

    @ParameterizedTest
    @CsvSource({"100000, first, after, endCursor, hasNextPage", "20000, last, before, startCursor, hasPreviousPage"})
    @Timeout(300)
    void noRowComesTwiceAndNoneThatStaysIsMissed(int talks, String size, String from, String cursor, String more)
            throws SQLException, InterruptedException, ExecutionException {
        fill(talks);
        Set<String> before = slugs();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        Future<Integer> writing = writer.submit(writing(talks, done));

        List<String> walked = walk(size, from, cursor, more);
        done.set(true);
        int writes = writing.get();
        writer.shutdown();

        Set<String> stayed = new HashSet<>(before);
        stayed.retainAll(slugs());
        assertThat(writes).as("writes during the walk").isGreaterThan(100);
        assertThat(walked).as("talks").doesNotHaveDuplicates();
        Set<String> missed = new HashSet<>(stayed);
        walked.forEach(missed::remove);
        assertThat(missed).as("talks that stayed and were not seen").isEmpty();
    }

    /** Pages forward or backward until the list says it is over. */
    private static List<String> walk(String size, String from, String cursor, String more) {
        List<String> walked = new ArrayList<>();
        @Nullable String place = null;
        boolean goesOn = true;
        while (goesOn) {
            Map<String, Object> variables = new HashMap<>(Map.of(size, PAGE));
            variables.put(from, place);
            JsonPath page = Client.ask(PAGE_QUERY, variables);
            walked.addAll(page.getList("talks.nodes.slug", String.class));
            place = page.getString("talks.pageInfo." + cursor);
            goesOn = page.getBoolean("talks.pageInfo." + more);
        }
        return walked;
    }

    /** Deletes talks and inserts others, all over the list. */
    private Callable<Integer> writing(int talks, AtomicBoolean done) {
        return () -> {
            int writes = 0;
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                while (!done.get()) {
                    int place = (writes * 7919) % talks;
                    statement.execute("delete from talk where id between %d and %d".formatted(place, place + 3));
                    statement.execute(
                            """
                            insert into talk (slug, conference_id, title, natural_key, title_key, kind, date)
                            select 'new-' || n, 1, 'N', 'new-' || n, 'n', 'SESSION', date '2010-01-01' + n %% 3000
                            from generate_series(%d, %d) n"""
                                    .formatted(writes * 4, writes * 4 + 3));
                    writes++;
                    // Faster than the reader walks, the list would grow for ever.
                    Thread.sleep(5);
                }
            }
            return writes;
        };
    }

    private void fill(int talks) throws SQLException {
        database.clear();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into conference (id, slug, name, name_key, year) values (1, 'c', 'C', 'c', 2015);
                    insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)
                    select n, 't' || n, 1, 'T', 't' || n, 't', 'SESSION', date '2010-01-01' + n / 40
                    from generate_series(1, %d) n;
                    analyze talk"""
                            .formatted(talks));
            statement.execute("alter sequence talk_seq restart with %d".formatted(talks + 1));
        }
    }

    private Set<String> slugs() throws SQLException {
        Set<String> slugs = new HashSet<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select slug from talk")) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }
}
