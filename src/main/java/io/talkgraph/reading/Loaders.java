package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.observing.Fetches;
import io.talkgraph.reading.Condition.Numbers;
import io.talkgraph.reading.Condition.Texts;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The data loaders of one execution: each gathers the keys of a level of the query and answers them by one statement,
 * on the thread of the execution. Nothing outlives the execution, or a change that it makes, so nothing is ever stale.
 */
public final class Loaders {

    private final DataLoaderRegistry registry = new DataLoaderRegistry();
    private final Map<Object, Object> remembered = new LinkedHashMap<>();
    private final Statements statements;
    private final Fetches fetches;

    /**
     * @param session the session of the execution; asked for at the first statement
     * @param fetches is told how long each batch takes
     */
    public Loaders(Supplier<Session> session, Fetches fetches) {
        this.fetches = fetches;
        this.statements = new Statements(session);
    }

    /** What graphql-java dispatches when a level of the query is complete. */
    public DataLoaderRegistry registry() {
        return registry;
    }

    /** Forgets all that was read, for the catalogue has changed. Nothing may be waiting for a statement. */
    public void forget() {
        registry.getDataLoaders().forEach(DataLoader::clearAll);
        remembered.clear();
    }

    Statements statements() {
        return statements;
    }

    /** A value that is the same for the whole execution, made once. */
    @SuppressWarnings("unchecked") // The key determines the type.
    <V> V remember(Object key, Supplier<V> value) {
        Object known = remembered.get(key);
        if (known == null) {
            known = value.get();
            remembered.put(key, known);
        }
        return (V) known;
    }

    /** The row with that key; null when there is none. */
    <E extends CatalogueEntity> CompletionStage<@Nullable E> entry(Class<E> type, long key) {
        return load(
                type.getSimpleName() + " by key",
                key,
                keys -> orSurvivors(type, keys, "id", new Numbers(keys), E::key));
    }

    /** The entry with that slug; null when there is none. */
    <E extends CatalogueEntry> CompletionStage<@Nullable E> entryOfSlug(Class<E> type, String slug) {
        return load(
                type.getSimpleName() + " by slug",
                slug,
                slugs -> orSurvivors(type, slugs, "slug", new Texts(slugs), entry -> entry.slug));
    }

    /** The children of a parent. */
    <C extends CatalogueEntity> CompletionStage<List<C>> children(Relation<C> relation, long parent) {
        return load(relation.name(), parent, keys -> statements.children(relation, keys))
                .thenApply(Loaders::orEmpty);
    }

    /** The values of a parent under a condition. */
    <V> CompletionStage<List<V>> values(Values<V> values, Condition condition, long parent) {
        return shaped(values.name(), condition, parent, (shape, parents) -> grouped(values, shape, parents))
                .thenApply(Loaders::orEmpty);
    }

    private <V> Map<Long, List<V>> grouped(Values<V> values, Condition condition, List<Long> parents) {
        return statements.rows(values.sql(condition), condition, new Numbers(parents)).stream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(values.value(), Collectors.toList())));
    }

    /** A page of the list of a parent. */
    <E extends CatalogueEntity> CompletionStage<Slice<E>> page(
            Listing<E> listing, long parent, Condition condition, Page page) {
        record Shape(Condition condition, Page page) {}
        return shaped(
                listing.name() + " pages",
                new Shape(condition, page),
                parent,
                (shape, parents) -> statements.pages(listing, shape.condition(), shape.page(), parents));
    }

    /** The size of the list of a parent. */
    CompletionStage<Integer> count(Listing<?> listing, long parent, Condition condition) {
        return shaped(
                listing.name() + " counts",
                condition,
                parent,
                (shape, parents) -> statements.counts(listing, shape, parents));
    }

    /** Loads for a parent what depends on arguments too: one statement for each different shape of them. */
    private <S, V> CompletionStage<V> shaped(
            String name, S shape, long parent, BiFunction<S, List<Long>, Map<Long, V>> batch) {
        record Key<S>(S shape, long parent) {}
        return load(name, new Key<>(shape, parent), keys -> {
            Map<S, List<Long>> parents = keys.stream()
                    .collect(Collectors.groupingBy(
                            Key::shape, LinkedHashMap::new, Collectors.mapping(Key::parent, Collectors.toList())));
            Map<Key<S>, V> found = new LinkedHashMap<>();
            parents.forEach((each, of) ->
                    batch.apply(each, of).forEach((key, value) -> found.put(new Key<>(each, key), value)));
            return found;
        });
    }

    private <K, V> CompletionStage<V> load(String name, K key, Function<List<K>, ? extends Map<?, V>> batch) {
        return registry.<K, V>computeIfAbsent(
                        name,
                        unused -> DataLoaderFactory.<K, V>newDataLoader(keys -> {
                            Map<?, V> found = fetches.batch(name, keys.size(), () -> batch.apply(keys));
                            return CompletableFuture.completedFuture(
                                    keys.stream().<V>map(found::get).toList());
                        }))
                .load(key);
    }

    /** The rows; what is not there may have gone up in another one, to which its old id and slug lead. */
    private <E extends CatalogueEntity, K> Map<K, E> orSurvivors(
            Class<E> type, List<K> keys, String column, Object values, Function<E, K> key) {
        Map<K, E> found = byKey(type, keys, column, values, key);
        if (found.size() == keys.size()) {
            return found;
        }
        Map<Object, Long> redirects = statements.redirects(type, column, values);
        if (!redirects.isEmpty()) {
            Map<Long, E> survivors = new LinkedHashMap<>();
            statements
                    .rows(type, "id", new Numbers(List.copyOf(redirects.values())))
                    .forEach(entry -> survivors.put(entry.key(), entry));
            keys.stream()
                    .filter(asked -> survivors.containsKey(redirects.get(asked)))
                    .forEach(asked -> found.putIfAbsent(asked, survivors.get(redirects.get(asked))));
        }
        return found;
    }

    private <E extends CatalogueEntity, K> Map<K, E> byKey(
            Class<E> type, List<K> keys, String column, Object values, Function<E, K> key) {
        Map<K, E> found = new LinkedHashMap<>(keys.size());
        statements.rows(type, column, values).forEach(entry -> found.put(key.apply(entry), entry));
        return found;
    }

    private static <C> List<C> orEmpty(@Nullable List<C> list) {
        return list == null ? List.of() : list;
    }
}
