package io.talkgraph.observing;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The values that the tag for the name of an operation has. Clients make up names, and each would be series of its own. */
final class OperationNames {

    /** What a request is called that has no name. */
    static final String ANONYMOUS = "anonymous";

    /** What an operation is called that comes when there are names enough. */
    static final String OTHER = "other";

    private static final int LONGEST = 64;

    private final int most;
    private final Set<Seen> seen = ConcurrentHashMap.newKeySet();

    /** A name counts once for each type, so that series stay few when somebody has a query and a mutation of one name. */
    private record Seen(String name, OperationType type) {}

    /** @param most how many names may be told apart */
    OperationNames(int most) {
        this.most = most;
    }

    /**
     * The value of the tag.
     *
     * @param name of an operation; null when it has none
     */
    String tag(@Nullable String name, OperationType type) {
        if (name == null || name.isEmpty()) {
            return ANONYMOUS;
        }
        if (type == OperationType.NONE) {
            // Ours, not a client's.
            return name;
        }
        if (name.length() > LONGEST) {
            return OTHER;
        }
        Seen operation = new Seen(name, type);
        return seen.contains(operation) || add(operation) ? name : OTHER;
    }

    private synchronized boolean add(Seen operation) {
        return seen.size() < most ? seen.add(operation) : seen.contains(operation);
    }
}
