package io.talkgraph.importing.tripreport.document;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a document says about itself above its text.
 *
 * @param values by key in small letters, lists as they are, anything else as text
 * @param lastLine the last line of it, from 1; 0 when there is none
 * @param dateLine the line that states the date, for a warning; 0 when none does
 * @param problem why it could not be read, for a warning; null when it could
 */
public record FrontMatter(Map<String, List<String>> values, int lastLine, int dateLine, @Nullable String problem) {

    /** A document without front matter. */
    static final FrontMatter NONE = new FrontMatter(Map.of(), 0, 0, null);

    /** Keeps the order of the keys. */
    public FrontMatter {
        values = new LinkedHashMap<>(values);
    }

    /** The first value of the first of these keys that has one; null when none has. */
    @Nullable
    public String first(String... keys) {
        for (String key : keys) {
            for (String value : values.getOrDefault(key, List.of())) {
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return null;
    }

    /** All values of a key, one text with commas counted as several. */
    public List<String> all(String key) {
        return values.getOrDefault(key, List.of()).stream()
                .flatMap(v -> List.of(v.split(",")).stream())
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }
}
