package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list that grows with the catalogue, such as the talks of a speaker; read page by page.
 *
 * <p>A list of a parent that hangs on another table begins there, in a subquery with {@code offset 0}: left to itself
 * PostgreSQL walks all talks by date to find the five of a project that has two. Over 100,000 talks the lists of 100
 * projects took 9 s that way and take 0.2 s this way.
 *
 * <p>The listed table is best joined to such a subquery by a left join: it loses no row, and a count without condition
 * does not look the rows up.
 *
 * @param name the field it answers: {@code Speaker.talks}; unique
 * @param type the entity listed
 * @param from the table as {@code e} with what must be joined; {@code p.key} is the parent
 * @param link what makes a row belong to the parent; null for a list without parent
 */
public record Listing<E extends CatalogueEntity>(String name, Class<E> type, String from, @Nullable String link) {

    /** The parent key of a list without parent. */
    static final long NO_PARENT = 0;

    /** The statement for the pages of all parents {@code :parents}: per parent one row more than the page has. */
    String pageSql(Condition condition, Page page) {
        Order order = page.order();
        String after = page.after() == null ? null : order.side(true, false, "after");
        String before = page.before() == null ? null : order.side(false, false, "before");
        return """
                %sselect {e.*}, p.key as parent_key%s, %s as behind, %s as ahead
                from unnest(:parents) with ordinality as p(key, place)
                left join lateral (
                    select e.*%s from %s%s order by %s limit :limit
                ) e on true
                order by p.place, %s"""
                .formatted(
                        condition.with(),
                        order.texts(),
                        beyond(condition, after == null ? null : order.side(false, true, "after")),
                        beyond(condition, before == null ? null : order.side(true, true, "before")),
                        order.columns(),
                        from + condition.joined(),
                        where(condition, after, before),
                        order.clause(page.backward()),
                        order.resultClause(page.backward()));
    }

    /** The statement for the sizes of the lists of all parents {@code :parents}. */
    String countSql(Condition condition) {
        return "%sselect p.key, (select count(*) from %s%s) from unnest(:parents) as p(key)"
                .formatted(condition.with(), from + condition.joined(), where(condition));
    }

    private String beyond(Condition condition, @Nullable String side) {
        return side == null
                ? "false"
                : "exists (select 1 from %s%s)".formatted(from + condition.joined(), where(condition, side));
    }

    private String where(Condition condition, @Nullable String... more) {
        List<String> parts = Stream.of(Stream.of(link), condition.sql().stream(), Stream.of(more))
                .flatMap(stream -> stream)
                .filter(part -> part != null)
                .toList();
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(" and ", " where ", ""));
    }
}
