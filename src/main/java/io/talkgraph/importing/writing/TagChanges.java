package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.value.EntryKind;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which projects and themes talks got and lost, counted by project and theme.
 *
 * @param talks how many talks were read
 * @param entries those that at least one talk got or lost, by kind and name
 */
public record TagChanges(int talks, List<Entry> entries) {

    /** Takes a copy. */
    public TagChanges {
        entries = List.copyOf(entries);
    }

    /** Nothing was read. */
    public static final TagChanges NONE = new TagChanges(0, List.of());

    /**
     * One project or theme.
     *
     * @param got how many talks got it
     * @param lost how many talks lost it
     */
    public record Entry(EntryKind kind, String name, int got, int lost) {}

    /** Both together. */
    public TagChanges plus(TagChanges other) {
        Map<List<String>, Entry> sums = new TreeMap<>(
                Comparator.<List<String>, String>comparing(key -> key.get(0)).thenComparing(key -> key.get(1)));
        for (TagChanges each : List.of(this, other)) {
            for (Entry entry : each.entries) {
                sums.merge(
                        List.of(entry.kind.name(), entry.name),
                        entry,
                        (a, b) -> new Entry(a.kind, a.name, a.got + b.got, a.lost + b.lost));
            }
        }
        return new TagChanges(talks + other.talks, List.copyOf(sums.values()));
    }
}
