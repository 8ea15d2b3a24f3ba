package io.talkgraph.http.execution;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** Why something went wrong: a commit tells the reason beside its failure, not below it. */
final class Causes {

    private Causes() {}

    /** What was thrown, its causes, and what each of them suppressed; the nearest first. */
    static Set<Throwable> of(Throwable thrown) {
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Throwable> all = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable each = open.poll();
            if (known.add(each)) {
                all.add(each);
                if (each.getCause() != null) {
                    open.add(each.getCause());
                }
                Collections.addAll(open, each.getSuppressed());
            }
        }
        return all;
    }
}
