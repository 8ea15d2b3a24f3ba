package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.RemovedEntries.Key;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.ImportProblems;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What curators removed: it is not made again by those who stated it before, and the import says so once. */
final class Removed {

    private final Map<Key, Set<String>> sources;
    private final ImportProblems problems;
    private final Set<Key> told = new HashSet<>();

    /** @param sources of what was removed, who stated it */
    Removed(Map<Key, Set<String>> sources, ImportProblems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * Whether an entry that is not there must not be made.
     *
     * @param name what it is found by, as in a {@link Key}
     * @param by all who state it now
     * @param title what people call it
     */
    boolean bars(EntryKind kind, String name, Collection<String> by, String title) {
        Key key = new Key(kind, name);
        Set<String> known = sources.get(key);
        if (known == null || !known.containsAll(by)) {
            return false;
        }
        if (told.add(key)) {
            problems.info(
                    null,
                    "A curator removed this " + kind.word() + ": the document does not bring it back"
                            + (kind == EntryKind.CONFERENCE ? ", nor its talks" : "")
                            + ". If it should be there, a curator can create it again.",
                    title);
        }
        return true;
    }
}
