package io.talkgraph.importing.landscape;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping of keys to values, of which a reader takes what it knows.
 *
 * @param line where it begins, from 1
 */
record YamlEntry(Map<String, Node> values, int line) {

    /** The mapping; empty when the node is none. Of two keys of one name the last counts. */
    static YamlEntry of(@Nullable Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return new YamlEntry(Map.of(), node == null ? 1 : lineOf(node));
        }
        Map<String, Node> values = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                values.put(key.getValue(), tuple.getValueNode());
            }
        }
        return new YamlEntry(values, lineOf(node));
    }

    /** Whether there is such a key, with whatever value. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value as it is written, without space around it; null when it is missing, blank, {@code null} or no scalar. */
    @Nullable
    String text(String key) {
        if (!(values.get(key) instanceof ScalarNode scalar)) {
            return null;
        }
        boolean plain = scalar.isPlain();
        String text = scalar.getValue().strip();
        return text.isEmpty() || plain && (text.equals("null") || text.equals("~")) ? null : text;
    }

    /** The mapping under a key; an empty one when there is none. */
    YamlEntry entry(String key) {
        return of(values.get(key));
    }

    /** The mappings in the list under a key; none when there is no list. */
    List<YamlEntry> entries(String key) {
        return values.get(key) instanceof SequenceNode list
                ? list.getValue().stream().map(YamlEntry::of).toList()
                : List.of();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
