package io.talkgraph.following;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The last changes, read once for all who follow; who is further behind reads them himself. For all threads. */
final class RecentChanges {

    private final int most;
    private List<CatalogChange> changes = List.of();
    private long start;
    private long end;

    /**
     * None yet.
     *
     * @param number of the last change before them
     * @param most how many are kept
     */
    RecentChanges(long number, int most) {
        this.most = most;
        this.start = number;
        this.end = number;
    }

    /** The number of the last change that was read. */
    synchronized long end() {
        return end;
    }

    /** Adds the changes that follow. */
    synchronized void add(List<CatalogChange> next) {
        if (next.isEmpty()) {
            return;
        }
        List<CatalogChange> all = new ArrayList<>(changes);
        all.addAll(next);
        int tooMany = Math.max(0, all.size() - most);
        start = tooMany == 0 ? start : all.get(tooMany - 1).number();
        end = next.get(next.size() - 1).number();
        changes = List.copyOf(all.subList(tooMany, all.size()));
    }

    /**
     * The changes after one.
     *
     * @return null when some of them are not kept any more
     */
    synchronized @Nullable List<CatalogChange> after(long number) {
        if (number < start) {
            return null;
        }
        return changes.subList(firstAfter(number), changes.size());
    }

    private int firstAfter(long number) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (changes.get(middle).number() <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
