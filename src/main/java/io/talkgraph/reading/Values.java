package io.talkgraph.reading;

import java.util.function.Function;

/**
 * From entries to plain values of theirs, such as the aliases of a speaker.
 *
 * @param name the field it answers: {@code Speaker.aliases}; unique
 * @param sql a statement over the parents {@code :keys} whose first column is the parent, in the order of the answer;
 *     for values that depend on arguments it says <code>{condition}</code> where the {@link Condition} made of them stands
 * @param value makes a value of the columns of a row, the parent being the first
 */
public record Values<V>(String name, String sql, Function<Object[], V> value) {

    /** Where the condition stands in the statement. */
    private static final String PLACE = "{condition}";

    /** The statement under a condition. */
    String sql(Condition condition) {
        return sql.replace(PLACE, condition.sql().isEmpty() ? "true" : String.join(" and ", condition.sql()));
    }

    /** Values that are a column each: the second. */
    public static Values<String> texts(String name, String sql) {
        return new Values<>(name, sql, row -> (String) row[1]);
    }
}
