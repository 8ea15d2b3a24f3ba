package io.talkgraph.http.documents;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The little that the cost of a field needs to know of an argument, written in the document or sent beside it. */
final class ArgumentValue {

    private ArgumentValue() {}

    /** An argument of a field; null when it is left out. */
    static @Nullable Value<?> of(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
    }

    /**
     * A value as JSON would say it. Only numbers, lists and objects matter here; all else is some text.
     *
     * @param value null when there is none
     * @param variables with their defaults
     */
    static @Nullable Object plain(@Nullable Value<?> value, Map<String, Object> variables) {
        if (value == null || value instanceof NullValue) {
            return null;
        }
        if (value instanceof VariableReference reference) {
            return variables.get(reference.getName());
        }
        if (value instanceof IntValue number) {
            return number.getValue();
        }
        if (value instanceof ArrayValue array) {
            return array.getValues();
        }
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .filter(field -> plain(field.getValue(), variables) != null)
                    .collect(Collectors.toMap(ObjectField::getName, ObjectField::getValue, (one, other) -> one));
        }
        return "";
    }

    /** How many entries a value asks for: a number is that, a list has its length; null when it says nothing. */
    static @Nullable Long count(@Nullable Value<?> value, Map<String, Object> variables) {
        Object plain = plain(value, variables);
        if (plain instanceof Number number) {
            return Math.max(0, number.longValue());
        }
        return plain instanceof List<?> list ? Long.valueOf(list.size()) : null;
    }

    /** Whether an argument is, or has a field that is, the text to search for. */
    static boolean isSearch(Argument argument, Map<String, Object> variables) {
        Object plain = plain(argument.getValue(), variables);
        return argument.getName().equals("text")
                ? plain != null
                : plain instanceof Map<?, ?> object && object.get("text") != null;
    }
}
