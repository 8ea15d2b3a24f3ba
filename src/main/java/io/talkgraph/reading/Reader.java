package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.catalogue.CatalogueEntry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the fields of the API read with. It finds the loaders of the execution by the thread: an execution has one
 * thread from its first field to its last.
 *
 * <p>A field returns the promise it gets, at most with {@code thenApply}. It never reads again when a promise is kept:
 * graphql-java dispatches the loaders once for each level of the query, and a second read would wait forever.
 */
@ApplicationScoped
public class Reader {

    private static final ThreadLocal<@Nullable Loaders> CURRENT = new ThreadLocal<>();

    /** Runs an execution whose fields read with these loaders. */
    public <R> R with(Loaders loaders, Supplier<R> execution) {
        CURRENT.set(loaders);
        try {
            return execution.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The row with that key; null when there is none. */
    public <E extends CatalogueEntity> CompletionStage<@Nullable E> entry(Class<E> type, long key) {
        return loaders().entry(type, key);
    }

    /** The entry an association leads to; null when it leads nowhere. */
    public <E extends CatalogueEntry> CompletionStage<@Nullable E> entry(Class<E> type, @Nullable E association) {
        return association == null ? CompletableFuture.completedFuture(null) : entry(type, association.key());
    }

    /** The entries with these keys, in their order; what is gone is left out. */
    public <E extends CatalogueEntry> CompletionStage<List<E>> entries(Class<E> type, List<Long> keys) {
        return all(keys.stream().map(key -> this.<E>entry(type, key)).toList())
                .thenApply(found -> found.stream().<E>mapMulti(Reader::present).toList());
    }

    private static <E> void present(@Nullable E entry, Consumer<E> present) {
        if (entry != null) {
            present.accept(entry);
        }
    }

    /** What these promise, in their order. */
    public static <V extends @Nullable Object> CompletionStage<List<V>> all(
            List<? extends CompletionStage<V>> promises) {
        List<CompletableFuture<V>> each =
                promises.stream().map(CompletionStage::toCompletableFuture).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new)).thenApply(done -> {
            List<V> values = new ArrayList<>();
            each.forEach(promise -> values.add(promise.join()));
            return values;
        });
    }

    /** The entry with that slug; null when there is none. */
    public <E extends CatalogueEntry> CompletionStage<@Nullable E> entryOfSlug(Class<E> type, String slug) {
        // PostgreSQL has no character 0, so there is no such slug.
        return slug.indexOf('\0') >= 0
                ? CompletableFuture.completedFuture(null)
                : loaders().entryOfSlug(type, slug);
    }

    /** The children of a parent. */
    public <C extends CatalogueEntity> CompletionStage<List<C>> children(Relation<C> relation, CatalogueEntity parent) {
        return loaders().children(relation, parent.key());
    }

    /** The values of a parent. */
    public <V> CompletionStage<List<V>> values(Values<V> values, CatalogueEntity parent) {
        return values(values, Condition.NONE, parent.key());
    }

    /** The values of a parent that depend on arguments; those of different arguments never mix. */
    public <V> CompletionStage<List<V>> values(Values<V> values, Condition condition, long parent) {
        return loaders().values(values, condition, parent);
    }

    /** A list of the catalogue. */
    public <E extends CatalogueEntity> Listed<E> list(Listing<E> listing, Condition condition, Page page) {
        return new Listed<>(loaders(), listing, Listing.NO_PARENT, condition, page);
    }

    /** A list of a parent. */
    public <E extends CatalogueEntity> Listed<E> list(
            Listing<E> listing, CatalogueEntity parent, Condition condition, Page page) {
        return new Listed<>(loaders(), listing, parent.key(), condition, page);
    }

    /** A value that is the same for the whole execution, made once. */
    public <V> V remember(Object key, Supplier<V> value) {
        return loaders().remember(key, value);
    }

    /**
     * Runs a statement at once, for what a field needs before it can ask for its rows; never one for each row.
     *
     * @param sql a statement over the texts {@code :texts}
     */
    public List<Object[]> rows(String sql, List<String> texts) {
        return loaders().statements().rows(sql, "texts", new Condition.Texts(texts));
    }

    /** The same for a statement that says where its condition stands, as {@link Values} do. */
    public List<Object[]> rows(String sql, Condition condition) {
        return loaders().statements().rows(new Values<>("", sql, row -> row).sql(condition), condition, null);
    }

    /**
     * The same with parameters of any names.
     *
     * @param parameters texts, numbers, and arrays of them
     */
    public List<Object[]> rows(String sql, Map<String, Object> parameters) {
        return loaders().statements().rows(sql, parameters);
    }

    private Loaders loaders() {
        Loaders loaders = CURRENT.get();
        if (loaders == null) {
            throw new IllegalStateException("No execution runs on this thread");
        }
        return loaders;
    }
}
