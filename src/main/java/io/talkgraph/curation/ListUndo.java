package io.talkgraph.curation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes back what became of a field, also when something else of the same list has changed since. */
final class ListUndo {

    private ListUndo() {}

    /** A value; null for nothing. */
    record Value(@Nullable Object value) {}

    /**
     * The value of the field without the change.
     *
     * @param before what stood there before the change, null for nothing
     * @param after what the change made of it
     * @param current what stands there now
     * @return empty when what the change made is no longer there
     */
    static Optional<Value> of(@Nullable Object before, @Nullable Object after, @Nullable Object current) {
        if (Objects.equals(current, after)) {
            return Optional.of(new Value(before));
        }
        if (!isList(before) || !isList(after) || !isList(current)) {
            return Optional.empty();
        }
        List<Object> came = without(items(after), items(before));
        List<Object> went = without(items(before), items(after));
        List<Object> left = without(items(current), came);
        if (left.size() != items(current).size() - came.size()) {
            return Optional.empty();
        }
        for (Object item : went) {
            if (!left.contains(item)) {
                left.add(Math.min(items(before).indexOf(item), left.size()), item);
            }
        }
        return Optional.of(new Value(left.isEmpty() ? null : left));
    }

    /** The items of a list that another one has not. */
    static List<Object> without(List<?> items, List<?> others) {
        List<Object> left = new ArrayList<>(items);
        left.removeAll(others);
        return left;
    }

    static List<?> items(@Nullable Object list) {
        return list instanceof List<?> items ? items : List.of();
    }

    private static boolean isList(@Nullable Object value) {
        return value == null || value instanceof List;
    }
}
