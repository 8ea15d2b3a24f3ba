package io.talkgraph.importing.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place in a vocabulary file that knows where it is, so that a broken entry is easy to find.
 *
 * @param file the file, as a path in the class path
 * @param path where in it, such as {@code projects[3].kind}; empty for the whole file
 * @param value what stands there; null when nothing does
 */
record VocabularyNode(String file, String path, @Nullable JsonNode value) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Parses a file.
     *
     * @throws IllegalStateException when it is no YAML or no mapping
     */
    static VocabularyNode read(String file, byte[] content) {
        try {
            VocabularyNode root = new VocabularyNode(file, "", YAML.readTree(content));
            root.object();
            return root;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    file + ":" + e.getLocation().getLineNr() + ": no valid YAML (" + e.getOriginalMessage()
                            + "). Correct the line.",
                    e);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read. Build the program again.", e);
        }
    }

    /** Fails when the mapping has another key than these: a misspelt one would be lost in silence. */
    VocabularyNode onlyKeys(String... keys) {
        Set<String> known = Set.of(keys);
        for (String key : object().properties().stream().map(Map.Entry::getKey).toList()) {
            if (!known.contains(key)) {
                throw at(key).broken("is no key here", "Use one of " + Arrays.toString(keys) + ".");
            }
        }
        return this;
    }

    /** The items of the list under a key; empty when the key is missing. */
    List<VocabularyNode> list(String key) {
        VocabularyNode node = at(key);
        if (node.value == null) {
            return List.of();
        }
        if (!node.value.isArray()) {
            throw node.broken("is no list", "Write [a, b] or one entry per line with a leading hyphen.");
        }
        List<VocabularyNode> items = new ArrayList<>();
        for (JsonNode item : node.value) {
            items.add(new VocabularyNode(file, node.path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The entries of the mapping under a key, in their order; empty when the key is missing. */
    Map<String, VocabularyNode> map(String key) {
        VocabularyNode node = at(key);
        Map<String, VocabularyNode> entries = new LinkedHashMap<>();
        if (node.value != null) {
            node.object().properties().forEach(e -> entries.put(e.getKey(), node.at(e.getKey())));
        }
        return entries;
    }

    /** The texts of the list under a key; empty when the key is missing. */
    List<String> texts(String key) {
        return list(key).stream().map(VocabularyNode::text).toList();
    }

    /** The text under a key, which must be there. */
    String text(String key) {
        return at(key).text();
    }

    /** The text under a key; null when the key is missing. */
    @Nullable
    String textOrNull(String key) {
        VocabularyNode node = at(key);
        return node.value == null ? null : node.text();
    }

    /** Whether the value under a key is true; false when the key is missing. */
    boolean flag(String key) {
        VocabularyNode node = at(key);
        if (node.value != null && !node.value.isBoolean()) {
            throw node.broken("is neither true nor false", "Write true, or leave the line out.");
        }
        return node.value != null && node.value.booleanValue();
    }

    /** This place as a text. */
    String text() {
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw broken("is no text", "Fill it in; put it in quotes if it looks like a number.");
        }
        return value.textValue();
    }

    /** What to throw about this place. */
    IllegalStateException broken(String problem, String remedy) {
        return new IllegalStateException(
                file + ": " + (path.isEmpty() ? "the file" : path) + " " + problem + ". " + remedy);
    }

    VocabularyNode at(String key) {
        JsonNode child = object().get(key);
        return new VocabularyNode(file, path.isEmpty() ? key : path + "." + key, child);
    }

    private JsonNode object() {
        if (value == null || !value.isObject()) {
            throw broken("is no mapping of keys to values", "Write it as described at the head of the file.");
        }
        return value;
    }
}
