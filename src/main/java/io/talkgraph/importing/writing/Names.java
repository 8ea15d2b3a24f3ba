package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Slug;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of one kind by name, alias and slug, fetched for all names of a draft at once: four statements for ten
 * thousand names. The slug of an entry that went up in another one leads to that one.
 *
 * @param <E> Speaker, Organization, Project or Theme
 */
final class Names<E extends CatalogueEntry> {

    private static final int AT_ONCE = 10_000;

    private final EntityManager em;
    private final Class<E> type;
    private final String aliasQuery;
    private final Map<String, E> byName = new HashMap<>();
    private final Map<String, E> byAlias = new HashMap<>();
    private final Map<String, E> bySlug = new LinkedHashMap<>();
    private final Map<String, E> merged = new LinkedHashMap<>();
    private final Set<String> retired = new HashSet<>();

    /** How an entry that a draft describes was found. */
    enum By {
        /** By its name, or as the one whose name a curator or the same source changed. */
        ITSELF,
        /** By another name of it: the draft's name is no new one. */
        ALIAS,
        /** As the one into which the described one was merged: what the draft says is not about it. */
        MERGE
    }

    /** An entry that a draft describes, and how it was found. */
    record Found<E>(E entry, By by) {

        /** Whether the draft's name is the name of the entry, or a newer one. */
        boolean itself() {
            return by == By.ITSELF;
        }
    }

    /**
     * @param em the session
     * @param type the entity
     * @param aliases the path of the key of an alias: {@code aliases.aliasKey}
     */
    Names(EntityManager em, Class<E> type, String aliases) {
        String[] path = aliases.split("\\.", 2);
        this.em = em;
        this.type = type;
        this.aliasQuery = "select a.%s, e from %s e join e.%s a where a.%s in :keys order by e.pk"
                .formatted(path[1], type.getSimpleName(), path[0], path[1]);
    }

    /**
     * Fetches everything that bears one of the names.
     *
     * @param names printed names, or slugs in their place
     * @param slugs further slugs
     */
    void load(Collection<String> names, Collection<String> slugs) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> allSlugs = new LinkedHashSet<>(slugs);
        for (String name : names) {
            keys.add(NameKey.of(name));
            allSlugs.add(Slug.of(name));
        }
        if (keys.isEmpty() && allSlugs.isEmpty()) {
            return;
        }
        String entity = type.getSimpleName();
        fetch(aliasQuery, keys, byAlias);
        fetch("select e.nameKey, e from " + entity + " e where e.nameKey in :keys", keys, byName);
        fetch("select e.slug, e from " + entity + " e where e.slug in :keys", allSlugs, bySlug);
        fetchMerged(allSlugs);
    }

    private void fetch(String query, Set<String> keys, Map<String, E> into) {
        for (List<String> part : parts(keys)) {
            em.createQuery(query, Object[].class)
                    .setParameter("keys", part)
                    .getResultList()
                    .forEach(row -> into.putIfAbsent((String) row[0], type.cast(row[1])));
        }
    }

    /** A statement has room for 65,535 parameters, and a document may have more names. */
    private static List<List<String>> parts(Set<String> keys) {
        List<String> all = List.copyOf(keys);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private void fetchMerged(Set<String> allSlugs) {
        parts(allSlugs).forEach(this::fetchMerged);
    }

    private void fetchMerged(List<String> slugs) {
        List<Object[]> rows = em.createNativeQuery(
                        "select slug, survivor from redirect where kind = :kind and slug in (:slugs)", Object[].class)
                .setParameter("kind", kind())
                .setParameter("slugs", slugs)
                .getResultList();
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, E> survivors = new HashMap<>();
        em.createQuery("from " + type.getSimpleName() + " e where e.pk in :keys", type)
                .setParameter(
                        "keys", rows.stream().map(Names::survivorOf).distinct().toList())
                .getResultList()
                .forEach(entry -> survivors.put(entry.key(), entry));
        for (Object[] row : rows) {
            retired.add((String) row[0]);
            E survivor = survivors.get(survivorOf(row));
            if (survivor != null) {
                merged.put((String) row[0], survivor);
            }
        }
    }

    private static Long survivorOf(Object[] row) {
        return ((Number) row[1]).longValue();
    }

    private String kind() {
        return type.getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** The entry with that name, alias or slug, among those loaded or added. */
    Optional<E> find(String name) {
        String key = NameKey.of(name);
        E entry = byName.get(key);
        entry = entry == null ? byAlias.get(key) : entry;
        entry = entry == null ? bySlug.get(name) : entry;
        return Optional.ofNullable(entry == null ? survivor(name, name) : entry);
    }

    /**
     * The entry that a draft describes, among those loaded or added.
     *
     * @param slug null when the draft does not say
     * @param source who states the name
     */
    Optional<Found<E>> described(String name, @Nullable String slug, String source) {
        String key = NameKey.of(name);
        E entry = byName.get(key);
        entry = entry == null ? renamed(slug, source) : entry;
        if (entry != null) {
            return Optional.of(new Found<>(entry, By.ITSELF));
        }
        E survivor = survivor(name, slug);
        if (survivor != null) {
            return Optional.of(new Found<>(survivor, By.MERGE));
        }
        return Optional.ofNullable(byAlias.get(key)).map(found -> new Found<>(found, By.ALIAS));
    }

    /** Two names may have one slug; it tells that they are the same entry only where its name is known to have changed. */
    private @Nullable E renamed(@Nullable String slug, String source) {
        E entry = slug == null ? null : bySlug.get(slug);
        if (entry == null) {
            return null;
        }
        String namedBy = entry.provenance.getOrDefault("name", "");
        return namedBy.equals(Provenance.CURATOR) || namedBy.equals(source) ? entry : null;
    }

    private @Nullable E survivor(String name, @Nullable String slug) {
        E survivor = slug == null ? null : merged.get(slug);
        String own = Slug.of(name);
        // The slug keeps the name of what was merged, when it is one: "C" is not "c" of "C++".
        return survivor == null && NameKey.of(own).equals(NameKey.of(name)) ? merged.get(own) : survivor;
    }

    /** Makes a new entry known under a name; gives it a slug that is free, its own if it can be. */
    void add(E entry, String name) {
        if (entry.slug.isEmpty() || taken(entry.slug)) {
            entry.slug = Slug.unique(entry.slug.isEmpty() ? name : entry.slug, this::taken);
        }
        byName.put(NameKey.of(name), entry);
        bySlug.put(entry.slug, entry);
    }

    /** Makes an entry known under one more name. */
    void alias(E entry, String name) {
        byAlias.putIfAbsent(NameKey.of(name), entry);
    }

    private boolean taken(String slug) {
        if (bySlug.containsKey(slug) || retired.contains(slug)) {
            return true;
        }
        // The slug of the plain name was looked up by load; only a numbered one asks the database.
        return slug.matches(".*-[0-9]+") && takenInDatabase(slug);
    }

    private boolean takenInDatabase(String slug) {
        return em.createNativeQuery(
                                """
                                select slug from %s where slug = :slug
                                union select slug from redirect where slug = :slug and kind = :kind"""
                                        .formatted(type.getSimpleName()),
                                String.class)
                        .setParameter("slug", slug)
                        .setParameter("kind", kind())
                        .getResultList()
                        .size()
                > 0;
    }
}
