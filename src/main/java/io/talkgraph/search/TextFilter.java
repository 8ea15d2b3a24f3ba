package io.talkgraph.search;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.reading.SortType;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The {@code text} of filters: it matches as {@link Search} does. */
@ApplicationScoped
public class TextFilter {

    /** What a list is sorted by, best hit first in an ascending order; for conditions of {@link #addRanked}. */
    public static final SortKey RANK = new SortKey("hit.rank", SortType.DECIMAL);

    private static final String ARGUMENT = "filter.text";

    private final QueryReader queries;

    TextFilter(QueryReader queries) {
        this.queries = queries;
    }

    /**
     * Lets through what a search finds.
     *
     * @param kind of the listed entries
     * @param text null for a field left out
     * @throws ApiException when there is nothing to look for, or too much
     */
    public Condition.Builder add(Condition.Builder builder, EntryKind kind, @Nullable String text) {
        if (text == null) {
            return builder;
        }
        SearchQuery query = queries.read(ARGUMENT, text);
        return builder.named("e.id in (" + HitSql.keys(kind) + ")", HitSql.keyParameters(kind, query));
    }

    /**
     * The same for a list in the order of {@link #RANK}.
     *
     * @param text null for a field left out
     * @throws ApiException when there is no text, too, for then nothing is better than anything else
     */
    public Condition.Builder addRanked(Condition.Builder builder, EntryKind kind, @Nullable String text) {
        if (text == null) {
            throw ApiException.badInput(
                    "orderBy", "orderBy is RELEVANCE, and nothing is searched for: give filter.text or another order.");
        }
        SearchQuery query = queries.read(ARGUMENT, text);
        List<String> tables = List.of(
                HitSql.hits(List.of(kind)),
                HitSql.many(),
                "hit as materialized (select h.entry, " + HitSql.rank() + " as rank from hits h order by 2, 1)");
        return builder.table(tables, "join hit on hit.entry = e.id", query.parameters());
    }
}
