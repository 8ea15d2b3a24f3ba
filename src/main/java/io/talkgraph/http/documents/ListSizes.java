package io.talkgraph.http.documents;

import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.talkgraph.http.documents.CostPlan.Size;
import io.talkgraph.http.schema.ServedSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How many entries lists have, as far as the schema, the arguments and the configuration say. */
@ApplicationScoped
class ListSizes {

    /** The page of a connection whose size nobody asked for; the contract says so. */
    private static final long PAGE = 20;

    /** The arguments that say how many entries a list has at most. */
    private static final List<String> SLICING = List.of("first", "last", "ids");

    private final int listSize;
    private final Map<String, Integer> sizes;

    ListSizes(ServedSchema served, LimitsConfig config) {
        this.listSize = config.listSize();
        this.sizes = Map.copyOf(config.listSizes());
        sizes.keySet().forEach(field -> checkField(served.schema(), field));
    }

    /** The size of a field of a type. */
    Size of(String type, GraphQLFieldDefinition definition, Field field) {
        boolean list = isList(definition);
        boolean connection = !list && isConnection(definition);
        if (!list && !connection) {
            return new Size.Fixed(1);
        }
        List<GraphQLArgument> slicing = SLICING.stream()
                .map(definition::getArgument)
                .filter(Objects::nonNull)
                .toList();
        if (slicing.isEmpty()) {
            return type.endsWith("Connection")
                    ? new Size.OfConnection()
                    : new Size.Fixed(sizes.getOrDefault(type + "." + definition.getName(), listSize));
        }
        List<Value<?>> values = slicing.stream()
                .<Value<?>>map(argument -> ArgumentValue.of(field, argument.getName()))
                .filter(Objects::nonNull)
                .toList();
        return new Size.Asked(values, otherwise(slicing), connection);
    }

    private static long otherwise(List<GraphQLArgument> slicing) {
        return slicing.stream()
                .map(argument -> argument.getArgumentDefaultValue().getValue())
                .flatMap(value -> value instanceof IntValue number
                        ? Stream.of(number.getValue().longValue())
                        : value instanceof Number number ? Stream.of(number.longValue()) : Stream.empty())
                .findFirst()
                .orElse(PAGE);
    }

    private static boolean isList(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof graphql.schema.GraphQLList;
    }

    private static boolean isConnection(GraphQLFieldDefinition definition) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        return type instanceof GraphQLObjectType object && object.getName().endsWith("Connection");
    }

    private static void checkField(GraphQLSchema schema, String field) {
        int dot = field.indexOf('.');
        @Nullable GraphQLObjectType type = dot < 0 ? null : schema.getObjectType(field.substring(0, dot));
        if (type == null || type.getFieldDefinition(field.substring(dot + 1)) == null) {
            throw new IllegalArgumentException("talkgraph.limits.document.list-sizes names the field " + field
                    + ", which the schema does not have: write it like \"Talk.links\".");
        }
    }
}
