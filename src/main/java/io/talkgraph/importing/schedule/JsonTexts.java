package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;

/** Texts of a JSON schedule, which are strings, numbers, objects with a name, or objects with a text for each language. */
final class JsonTexts {

    /** Under what an object says what it is; a track of the hub has nothing but its slug. */
    private static final List<String> NAMES = List.of("name", "title", "en", "slug");

    private JsonTexts() {}

    /** The text; null for none, also for a list or an object that has no text. */
    static @Nullable String of(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        } else if (value.isObject()) {
            return ofObject(value);
        }
        return value.isTextual() || value.isNumber() ? blankToNull(value.asText()) : null;
    }

    /** The first text that stands under one of the names. */
    static @Nullable String first(JsonNode object, List<String> names) {
        for (String name : names) {
            JsonNode value = object.get(name);
            String text = value == null || value.isContainerNode() ? null : of(value);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String ofObject(JsonNode object) {
        String named = first(object, NAMES);
        Iterator<JsonNode> values = object.elements();
        while (named == null && values.hasNext()) {
            JsonNode value = values.next();
            named = value.isTextual() ? blankToNull(value.asText()) : null;
        }
        return named;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
