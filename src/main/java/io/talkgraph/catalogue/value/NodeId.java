package io.talkgraph.catalogue.value;

import java.util.Optional;

/**
 * The global id of an entry.
 *
 * @param kind what the entry is
 * @param key its key within the kind
 */
public record NodeId(EntryKind kind, long key) {

    /**
     * @param id an id as {@link #toString()} wrote it
     * @return what it stands for; empty when it is no entry's
     */
    public static Optional<NodeId> parse(String id) {
        return GlobalId.parse(id)
                .flatMap(parsed -> EntryKind.ofWord(parsed.word()).map(kind -> new NodeId(kind, parsed.key())));
    }

    @Override
    public String toString() {
        return new GlobalId(kind.word(), key).toString();
    }
}
