package io.talkgraph.http.execution;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a request.
 *
 * @param response as the GraphQL specification has it (section 7): data, errors, extensions
 * @param revision of the catalogue that was read; null when nothing was read
 * @param cost the points that the operation may cost at most; 0 when nothing was computed
 */
public record Executed(Map<String, Object> response, @Nullable String revision, long cost) {

    /**
     * The same with more in the extensions of the response.
     *
     * @param extension its name
     * @param value something JSON can say
     */
    Executed with(String extension, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(response);
        more.put("extensions", Map.of(extension, value));
        return new Executed(more, revision, cost);
    }

    /** Whether the operation was executed, with or without errors in its fields. */
    public boolean hasData() {
        return response.containsKey("data");
    }
}
