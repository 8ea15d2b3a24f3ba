package io.talkgraph.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A total order: sort values, then the id, all in one direction so that PostgreSQL compares them as one row.
 *
 * @param name the name in cursors: {@code talk.DATE_DESC}
 * @param descending whether the greatest comes first
 * @param keys the sort values before the id; none for an order by the id alone
 */
public record Order(String name, boolean descending, List<SortKey> keys) {

    /**
     * A value to sort by; to sort one value of an order the other way round, negate it.
     *
     * @param sql an expression over the listed row {@code e}, never null
     * @param type its type
     */
    public record SortKey(String sql, SortType type) {}

    public Order {
        keys = List.copyOf(keys);
    }

    /** An ascending order. */
    public static Order ascending(String name, SortKey... keys) {
        return new Order(name, false, List.of(keys));
    }

    /** A descending order. */
    public static Order descending(String name, SortKey... keys) {
        return new Order(name, true, List.of(keys));
    }

    /** The sort values as more result columns: r0, r1 ... */
    String columns() {
        return numbered(", %1$s as r%2$d");
    }

    /** The result columns as text, as more of them: s0, s1 ... */
    String texts() {
        return numbered(", cast(e.r%2$d as text) as s%2$d");
    }

    /** An order clause over the table. */
    String clause(boolean backward) {
        String direction = descending ^ backward ? " desc" : " asc";
        return keys.stream().map(key -> key.sql() + direction + ", ").collect(Collectors.joining())
                + "e.id"
                + direction;
    }

    /** An order clause over the result columns. */
    String resultClause(boolean backward) {
        String direction = descending ^ backward ? " desc" : " asc";
        return IntStream.range(0, keys.size())
                        .mapToObj(i -> "e.r" + i + direction + ", ")
                        .collect(Collectors.joining())
                + "e.id"
                + direction;
    }

    /**
     * Which rows lie on one side of a cursor.
     *
     * @param following the side: after it or before it, in this order
     * @param inclusive whether the row of the cursor belongs to it
     * @param prefix of the parameters that hold the cursor: {@code after} for after0, after1, after_id
     */
    String side(boolean following, boolean inclusive, String prefix) {
        String operator = (following ^ descending ? ">" : "<") + (inclusive ? "=" : "");
        String left = keys.stream().map(key -> key.sql() + ", ").collect(Collectors.joining());
        String right = IntStream.range(0, keys.size())
                .mapToObj(
                        i -> "cast(:" + prefix + i + " as " + keys.get(i).type().sql() + "), ")
                .collect(Collectors.joining());
        return "(" + left + "e.id) " + operator + " (" + right + "cast(:" + prefix + "_id as bigint))";
    }

    private String numbered(String format) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> String.format(format, keys.get(i).sql(), i))
                .collect(Collectors.joining());
    }
}
