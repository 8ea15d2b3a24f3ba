package io.talkgraph.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page costs PostgreSQL, in blocks it reads: a measure that is the same on every machine. */
@QuarkusTest
class PageCostTest {

    private static final int TALKS = 100_000;
    private static final Order BY_DATE = Order.ascending("test", new SortKey("e.sort_at", SortType.TIMESTAMP));
    private static final Listing<Talk> TALKS_LISTING = new Listing<>("test", Talk.class, "talk e", null);

    private final Database database = new Database();

    @Inject
    EntityManager em;

    @AfterEach
    void clean() {
        database.clear();
    }

    @Test
    void page900CostsWhatPage1Costs() throws JsonProcessingException {
        // Others may have left talks, whose keys grow with the run.
        database.clear();
        QuarkusTransaction.requiringNew().run(this::fill);

        long page1 = blocks(new Page(BY_DATE, 100, false, null, null));
        long page900 = blocks(new Page(BY_DATE, 100, false, cursorOf(90_000), null));

        // A page that counted its way would read 900 times as much; the look behind it is one descent of the index.
        assertThat(page900).isLessThan(page1 * 2);
    }

    /** The place behind the n-th talk: see how they are filled. */
    private static Cursor cursorOf(int n) {
        String date = LocalDate.of(2010, 1, 1).plusDays(n / 40) + " 00:00:00";
        return new Cursor("test", List.of(date), n);
    }

    private long blocks(Page page) throws JsonProcessingException {
        String sql = TALKS_LISTING.pageSql(Condition.NONE, page).replace("{e.*}", "e.id");
        String plan = QuarkusTransaction.requiringNew().call(() -> explain(sql, page.after()));
        JsonNode root = new ObjectMapper().readTree(plan).get(0).get("Plan");
        assertThat(root.get("Actual Rows").asInt()).isEqualTo(101);
        return root.get("Shared Hit Blocks").asLong()
                + root.get("Shared Read Blocks").asLong();
    }

    private String explain(String sql, @Nullable Cursor after) {
        Query query = em.createNativeQuery("explain (analyze, buffers, format json) " + sql, String.class);
        query.setParameter("parents", new Long[] {Listing.NO_PARENT});
        query.setParameter("limit", 101);
        if (after != null) {
            query.setParameter("after0", after.values().get(0));
            query.setParameter("after_id", after.id());
        }
        return (String) query.getSingleResult();
    }

    private void fill() {
        em.createNativeQuery("insert into conference (id, slug, name, name_key, year) values (1, 'c', 'C', 'c', 2015)")
                .executeUpdate();
        em.createNativeQuery(
                        """
                        insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)
                        select n, 't' || n, 1, 'T', 't' || n, 't', 'SESSION', date '2010-01-01' + n / 40
                        from generate_series(1, :talks) n""")
                .setParameter("talks", TALKS)
                .executeUpdate();
        em.createNativeQuery("analyze talk").executeUpdate();
    }
}
