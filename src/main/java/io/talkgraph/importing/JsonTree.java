package io.talkgraph.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Reads a JSON text whose members a reader picks itself, because unknown ones are to be ignored. */
public final class JsonTree {

    private static final int MAX_NESTING = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonTree() {}

    /**
     * @param text one JSON value; of two members of one name the last counts
     * @return its tree, at most 50 levels deep
     * @throws ImportRejectedException when it is no JSON or has more levels, with line and column
     */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw rejection("has more than " + MAX_NESTING + " levels, or a number or name that is too long", e);
        } catch (JsonProcessingException e) {
            throw rejection("is broken: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
        }
    }

    /**
     * @param object any value
     * @param member the name of a member
     * @return the text without space around it; null when it is missing, blank or no text
     */
    public static @Nullable String text(JsonNode object, String member) {
        JsonNode value = object.get(member);
        return value == null || !value.isTextual() || value.textValue().isBlank()
                ? null
                : value.textValue().strip();
    }

    private static ImportRejectedException rejection(String what, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return new ImportRejectedException(
                "The JSON " + what + ". Correct it and import it again.",
                place == null ? null : Integer.valueOf(Math.max(1, place.getLineNr())),
                place == null ? null : Integer.valueOf(Math.max(1, place.getColumnNr())));
    }
}
