package io.talkgraph.catalogue.value;

import java.util.Optional;

/**
 * The global id of a change. Changes are no entries: they have neither slug nor version, and only curators see them.
 *
 * @param key the place in the trail
 */
public record ChangeId(long key) {

    private static final String WORD = "change";

    /**
     * @param id an id as {@link #toString()} wrote it
     * @return what it stands for; empty when it is no change's
     */
    public static Optional<ChangeId> parse(String id) {
        return GlobalId.parse(id)
                .filter(parsed -> parsed.word().equals(WORD))
                .map(parsed -> new ChangeId(parsed.key()));
    }

    @Override
    public String toString() {
        return new GlobalId(WORD, key).toString();
    }
}
