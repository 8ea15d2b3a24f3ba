package io.talkgraph.importing.catalog;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells in the words of the document, not of the program, why it cannot be read. */
final class JsonProblem {

    private static final String START = "The catalogue cannot be read: ";

    /** Packages and outer classes, and Jackson's word for what it read. */
    private static final Pattern CLASS =
            Pattern.compile("\\b(?:io|java|com)\\.(?:[a-z0-9]+\\.)*(?:[A-Za-z]+\\$)?| \\(token `[^`]*`\\)");

    private JsonProblem() {}

    /** The rejection, with line and column and the member that is wrong. */
    static ImportRejectedException rejection(JsonProcessingException e) {
        return rejection(e, e.getLocation());
    }

    /** The rejection, with a place that the exception does not know. */
    static ImportRejectedException rejection(JsonProcessingException e, @Nullable JsonLocation place) {
        return new ImportRejectedException(
                START + path(e) + reason(e),
                positive(place == null ? 0 : place.getLineNr()),
                positive(place == null ? 0 : place.getColumnNr()));
    }

    private static @Nullable Integer positive(int number) {
        return number < 1 ? null : number;
    }

    /** {@code catalogue.talks[3].kind: } */
    private static String path(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            String name = step.getFieldName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path + ": ";
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "there is no such member. Those there are: " + names(unknown.getKnownPropertyIds()) + ".";
        } else if (e instanceof InvalidFormatException invalid) {
            return "\"" + invalid.getValue() + "\" is not " + wanted(invalid.getTargetType()) + ".";
        } else if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return "it has more levels, or longer names, numbers or texts, than a catalogue has.";
        }
        String message = e.getOriginalMessage();
        return message.startsWith("Missing required") ? "it is missing." : withoutClasses(message);
    }

    private static String names(@Nullable Iterable<?> known) {
        List<?> ids = known instanceof Collection<?> all ? List.copyOf(all) : List.of();
        return ids.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Objects::toString)
                            .collect(Collectors.joining(", "));
        }
        return type == null ? "what belongs here" : "a " + type.getSimpleName();
    }

    private static String withoutClasses(String message) {
        return CLASS.matcher(message).replaceAll("");
    }
}
