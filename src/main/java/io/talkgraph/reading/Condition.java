package io.talkgraph.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the rows of a list must fulfil: SQL over the listed row {@code e} with named parameters. Equal conditions are
 * answered by one statement.
 *
 * @param tables what the statement computes first and once, for all parents: {@code hit as materialized (select ...)}
 * @param joins how such a table joins the listed row; an {@link Order} may sort by its columns
 * @param sql the parts, joined by and
 * @param parameters the values of all of them
 */
public record Condition(List<String> tables, List<String> joins, List<String> sql, Map<String, Object> parameters) {

    /** No condition: all rows. */
    public static final Condition NONE = new Condition(List.of(), List.of(), List.of(), Map.of());

    /** An SQL array of numbers. */
    record Numbers(List<Long> values) {}

    /** An SQL array of texts. */
    record Texts(List<String> values) {}

    public Condition {
        tables = List.copyOf(tables);
        joins = List.copyOf(joins);
        sql = List.copyOf(sql);
        parameters = Map.copyOf(parameters);
    }

    /** The tables as the beginning of a statement. */
    String with() {
        return tables.isEmpty() ? "" : "with " + String.join(", ", tables) + " ";
    }

    /** The joins as the end of a from clause. */
    String joined() {
        return joins.stream().map(join -> " " + join).collect(Collectors.joining());
    }

    /** Collects the parts. A value that is null is a field the client left out: no condition. */
    public static final class Builder {

        private final List<String> tables = new ArrayList<>();
        private final List<String> joins = new ArrayList<>();
        private final List<String> sql = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        /** @param part SQL with one {@code ?} for the value: {@code e.year >= ?} */
        public Builder add(String part, @Nullable Object value) {
            if (value != null) {
                String name = "f" + parameters.size();
                parameters.put(name, value);
                sql.add("(" + part.replace("?", ":" + name) + ")");
            }
            return this;
        }

        /** @param part SQL with one {@code ?} for the array of texts: {@code e.track = any(?)} */
        public Builder texts(String part, @Nullable Collection<String> values) {
            if (values == null) {
                return this;
            }
            // PostgreSQL has no character 0, so nothing can be equal to such a text.
            List<String> possible =
                    values.stream().filter(value -> value.indexOf('\0') < 0).toList();
            return add(part, new Texts(possible));
        }

        /** The same with the names of enum values. */
        public Builder names(String part, @Nullable Collection<? extends Enum<?>> values) {
            return texts(
                    part,
                    values == null ? null : values.stream().map(Enum::name).toList());
        }

        /** @param part SQL with one {@code ?} for the array of keys: {@code e.id = any(?)} */
        public Builder keys(String part, @Nullable Collection<Long> keys) {
            return keys == null ? this : add(part, new Numbers(List.copyOf(keys)));
        }

        /** @param part SQL with one {@code ?} for the array of numbers: {@code e.year = any(?)} */
        public Builder numbers(String part, @Nullable Collection<Integer> numbers) {
            return keys(
                    part,
                    numbers == null
                            ? null
                            : numbers.stream().map(Integer::longValue).toList());
        }

        /** @param part SQL that must be true when the value is true and false when it is false */
        public Builder flag(String part, @Nullable Boolean value) {
            if (value != null) {
                sql.add(value ? "(" + part + ")" : "not (" + part + ")");
            }
            return this;
        }

        /** Gives a parameter of the statement itself its value: what depends on it is no part of another batch. */
        public Builder bind(String parameter, Object value) {
            parameters.put(parameter, value);
            return this;
        }

        /** @param part SQL with parameters of its own names, which no other part has with other values */
        public Builder named(String part, Map<String, String> values) {
            parameters.putAll(values);
            sql.add("(" + part + ")");
            return this;
        }

        /**
         * Lets only rows through that a table has.
         *
         * @param needed the table, after those it needs itself: {@code hit as materialized (select ...)}
         * @param join how it joins the listed row: {@code join hit on hit.entry = e.id}
         * @param values the parameters, of their own names
         */
        public Builder table(List<String> needed, String join, Map<String, String> values) {
            tables.addAll(needed);
            joins.add(join);
            parameters.putAll(values);
            return this;
        }

        /** The condition. */
        public Condition build() {
            return new Condition(tables, joins, sql, parameters);
        }
    }
}
