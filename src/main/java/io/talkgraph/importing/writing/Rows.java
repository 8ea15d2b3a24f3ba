package io.talkgraph.importing.writing;

import jakarta.persistence.EntityManager;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings rows without a life of their own (notes, figures, mentions ...) to what a document says. */
final class Rows {

    private Rows() {}

    /**
     * Leaves rows alone whose content is still wanted, removes the others, persists what is missing. The same document
     * again therefore changes nothing.
     *
     * @param standing the persisted rows that the document wrote before
     * @param wanted the rows it wants now, not persisted
     * @param content what makes two rows the same; compared by equals
     * @param changed gets each row removed or added
     */
    static <R> void replace(
            EntityManager em, List<R> standing, List<R> wanted, Function<R, Object> content, Consumer<R> changed) {
        Map<Object, Deque<R>> kept = new HashMap<>();
        for (R row : standing) {
            kept.computeIfAbsent(content.apply(row), key -> new ArrayDeque<>()).add(row);
        }
        List<R> missing = wanted.stream()
                .filter(row -> {
                    Deque<R> same = kept.get(content.apply(row));
                    return same == null || same.poll() == null;
                })
                .toList();
        kept.values()
                .forEach(rows -> rows.forEach(row -> {
                    em.remove(row);
                    changed.accept(row);
                }));
        if (!missing.isEmpty() && kept.values().stream().anyMatch(rows -> !rows.isEmpty())) {
            // A unique key may move from a removed row to a new one, and Hibernate inserts before it deletes.
            em.flush();
        }
        missing.forEach(row -> {
            em.persist(row);
            changed.accept(row);
        });
    }
}
