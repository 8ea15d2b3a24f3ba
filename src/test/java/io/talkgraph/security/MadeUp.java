package io.talkgraph.security;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import java.util.stream.Collectors;

/** Operations made up from the schema: every argument and every field of an input has a value. */
final class MadeUp {

    private final String id;
    private final String text;

    /**
     * Values to make operations of.
     *
     * @param id for every field of type ID
     * @param text for every text
     */
    MadeUp(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** A field with all its arguments and the name of what it answers. */
    String call(GraphQLFieldDefinition field) {
        String arguments = field.getArguments().stream()
                .map(argument -> argument.getName() + ": " + value(argument.getType(), 0))
                .collect(Collectors.joining(", "));
        String selection =
                GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType ? " { __typename }" : "";
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")") + selection;
    }

    private String value(GraphQLType type, int depth) {
        if (depth > 5) {
            throw new IllegalStateException("Inputs in inputs in inputs: " + type);
        }
        if (type instanceof GraphQLNonNull some) {
            return value(some.getWrappedType(), depth);
        }
        if (type instanceof GraphQLList list) {
            return "[" + value(list.getWrappedType(), depth) + "]";
        }
        if (type instanceof GraphQLEnumType words) {
            return words.getValues().get(0).getName();
        }
        if (type instanceof GraphQLInputObjectType input) {
            return input.getFields().stream()
                    .map(field -> field(field, depth))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return switch (GraphQLTypeUtil.unwrapAll(type).getName()) {
            case "ID" -> '"' + id + '"';
            case "Int", "Float" -> "1";
            case "Boolean" -> "true";
            case "Date" -> "\"2019-05-22\"";
            case "DateTime" -> "\"2019-05-22T10:00:00Z\"";
            default -> '"' + text + '"';
        };
    }

    private String field(GraphQLInputObjectField field, int depth) {
        return field.getName() + ": " + value(field.getType(), depth + 1);
    }
}
