package io.talkgraph.http.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.talkgraph.http.documents.Documents;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;

/** Requests with equal keys ask the same. */
public final class RequestKey {

    private static final ObjectWriter CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build()
            .writer();

    private RequestKey() {}

    /**
     * The key of a request: the same for the same document, operation and variables in any order.
     *
     * @param documentHash SHA-256 of the document's text
     * @param operationName null when the request names none
     * @param variables their values; empty for none
     */
    public static String of(String documentHash, @Nullable String operationName, Map<String, Object> variables) {
        String name = operationName == null ? "" : operationName;
        try {
            // As a list in JSON, so that no part can pose as the next one.
            return Documents.hash(CANONICAL.writeValueAsString(Arrays.asList(documentHash, name, variables)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read from JSON is none", e);
        }
    }
}
