package io.talkgraph.http.documents;

import graphql.language.Argument;
import graphql.language.Value;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a field costs, as far as its document says; the variables say the rest.
 *
 * @param points each time the field is answered: the work beside its objects
 * @param nodes each entry is: 1 for an object, 0 for a scalar and for what comes with the row of its parent
 * @param size how many entries the field has
 * @param arguments that may ask for a search; empty for most
 * @param content the fields of an entry, once for each type that it can be of
 */
record CostPlan(long points, int nodes, Size size, List<Argument> arguments, List<List<CostPlan>> content) {

    /** What a search adds to its field: it looks through an index for every word and ranks what it finds. */
    static final long SEARCH = 20;

    CostPlan {
        arguments = List.copyOf(arguments);
        content = List.copyOf(content);
    }

    /** How many entries a field has. */
    sealed interface Size {

        /**
         * @param count of entries: 1 for a single object
         */
        record Fixed(long count) implements Size {}

        /** As many as the connection has that the field belongs to: its edges or nodes. */
        record OfConnection() implements Size {}

        /**
         * As many as an argument says.
         *
         * @param values of the arguments that can say it
         * @param otherwise when none does
         * @param connection whether these are the entries of a connection, which is itself one object
         */
        record Asked(List<Value<?>> values, long otherwise, boolean connection) implements Size {

            public Asked {
                values = List.copyOf(values);
            }

            long count(Map<String, Object> variables) {
                long most = -1;
                for (Value<?> value : values) {
                    @Nullable Long count = ArgumentValue.count(value, variables);
                    most = count == null ? most : Math.max(most, count);
                }
                return most < 0 ? otherwise : most;
            }
        }
    }

    /**
     * The points of the field for one parent.
     *
     * @param variables with their defaults
     * @param connection the size of the connection that the parent is; 1 when it is none
     */
    Points of(Map<String, Object> variables, long connection) {
        long asked = size instanceof Size.Asked some ? some.count(variables) : 1;
        boolean isConnection = size instanceof Size.Asked some && some.connection();
        Points entry = new Points(nodes, nodes).plus(content(variables, isConnection ? asked : 1));
        long own = points;
        for (Argument argument : arguments) {
            own += ArgumentValue.isSearch(argument, variables) ? SEARCH : 0;
        }
        return entry.times(isConnection ? 1 : entries(asked, connection)).plus(new Points(own, 0));
    }

    private long entries(long asked, long connection) {
        if (size instanceof Size.Fixed fixed) {
            return fixed.count();
        }
        return size instanceof Size.OfConnection ? connection : asked;
    }

    private Points content(Map<String, Object> variables, long connection) {
        Points dearest = Points.NONE;
        for (List<CostPlan> fields : content) {
            Points sum = Points.NONE;
            for (CostPlan field : fields) {
                sum = sum.plus(field.of(variables, connection));
            }
            dearest = sum.points() > dearest.points() ? sum : dearest;
        }
        return dearest;
    }
}
