package io.talkgraph.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Loaders;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Slice;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.ManyTalks;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** How PostgreSQL answers a search over 100,000 talks: by its indexes, for words that one talk has and that most have. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private static final int TALKS = 100_000;
    private static final Set<EntryKind> ALL = EnumSet.allOf(EntryKind.class);

    /** Tables of a few rows fit on a page or two, and reading them is no scan worth an index. */
    private static final String SCAN_OF_MANY = "\"Node Type\": \"(Parallel )?Seq Scan\",[^{}]*\"Relation Name\":"
            + " \"(talk|note|appearance|speaker|search_(talk|speaker|organization|lexeme))\"";

    private final Database database = new Database();

    private final ManyTalks talks = new ManyTalks();

    @Inject
    EntityManager em;

    @Inject
    Reader reader;

    @Inject
    QueryReader queries;

    @Inject
    Search search;

    @BeforeAll
    void fill() {
        database.clear();
        talks.write(TALKS);
    }

    @AfterAll
    void empty() {
        database.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zirconium",
                "kubernetes",
                "zircomium",
                "kubernetes -zirconium",
                "\"talk kubernetes\" OR zirconium"
            })
    void searchIsAnsweredByIndexes(String text) {
        SearchQuery query = query(text);
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        assertNoScan(Search.countSql(ALL), parameters);
        parameters.put("limit", 21);
        assertNoScan(Search.pageSql(ALL, page(text, null)), parameters);

        String cursor = slice(text, null).rows().get(0).cursor();
        Page second = page(text, cursor);
        parameters.putAll(Map.of("after0", "0", "after1", "TALK", "after_id", 7L));
        assertNoScan(Search.pageSql(ALL, second), parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zirconium", "kubernetes", "zircomium"})
    void filtersAreAnsweredByIndexes(String text) {
        SearchQuery query = query(text);
        assertNoScan(
                "select e.id from talk e where e.id in (%s) order by e.sort_at desc, e.id desc limit 21"
                        .formatted(HitSql.keys(EntryKind.TALK)),
                Map.copyOf(HitSql.keyParameters(EntryKind.TALK, query)));
        assertNoScan(
                "select e.id from speaker e where e.id in (%s) order by e.name_key collate \"C\", e.id limit 21"
                        .formatted(HitSql.keys(EntryKind.SPEAKER)),
                Map.copyOf(HitSql.keyParameters(EntryKind.SPEAKER, query)));
    }

    @Test
    void wordsAreReadByIndexes() {
        assertNoScan(QueryReader.TERMS, Map.of("texts", new String[] {"kubernetes", "zircomium"}));
        assertNoScan(QueryReader.CORRECTIONS, Map.of("texts", new String[] {"zircomium"}));
    }

    /** See {@link ManyTalks}: "zirconium" is in the notes on one talk, "kubernetes" in six of ten. */
    @Test
    void hitsAreWhatWasWritten() {
        assertThat(count("zirconium")).isEqualTo(1);
        assertThat(slice("zircomium", null).rows())
                .extracting(row -> row.node().kind() + " " + row.node().key())
                .containsExactly("TALK 7");
        assertThat(count("kubernetes")).isEqualTo(60_000);
        // One of ten has it in its title; they come first.
        assertThat(slice("kubernetes", null).rows())
                .hasSize(20)
                .allMatch(row -> row.node().key() % 10 == 3 && row.node().score() > 2);
    }

    private SearchQuery query(String text) {
        return reading(() -> queries.read("text", text));
    }

    private Slice<SearchHit> slice(String text, @Nullable String after) {
        return reading(() -> search.find(text, null, null, after, null, null).slice());
    }

    private int count(String text) {
        return reading(() -> search.find(text, null, null, null, null, null).count());
    }

    private static Page page(String text, @Nullable String after) {
        return Page.of(Search.order(text), null, after, null, null);
    }

    private <R> R reading(Supplier<R> what) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reader.with(new Loaders(() -> em.unwrap(Session.class)), what));
    }

    private void assertNoScan(String sql, Map<String, Object> parameters) {
        List<Object[]> plan = reading(() -> reader.rows("explain (format json) " + sql, parameters));
        String text = String.valueOf(plan.get(0)[0]);
        assertThat(text).contains("Node Type").doesNotContainPattern(SCAN_OF_MANY);
    }
}
