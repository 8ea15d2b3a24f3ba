package io.talkgraph.http.execution;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What became of a request.
 *
 * @param response as the GraphQL specification has it (section 7): data, errors, extensions
 * @param revision of the catalogue that was read; null when nothing was read
 */
public record Executed(Map<String, Object> response, @Nullable String revision) {

    /** Whether the operation was executed, with or without errors in its fields. */
    public boolean hasData() {
        return response.containsKey("data");
    }
}
