package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.Slug;
import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of one kind by name, alias and slug, fetched for all names of a draft at once: three statements for any
 * number of names.
 *
 * @param <E> Speaker, Organization, Project or Theme
 */
final class Names<E extends CatalogueEntry> {

    private final EntityManager em;
    private final Class<E> type;
    private final String aliasQuery;
    private final Map<String, E> byKey = new HashMap<>();
    private final Map<String, E> bySlug = new LinkedHashMap<>();

    /**
     * @param em the session
     * @param type the entity
     * @param aliases the path of the key of an alias: {@code aliases.aliasKey}
     */
    Names(EntityManager em, Class<E> type, String aliases) {
        String[] path = aliases.split("\\.", 2);
        this.em = em;
        this.type = type;
        this.aliasQuery = "select e, a.%s from %s e join e.%s a where a.%s in :keys order by e.pk"
                .formatted(path[1], type.getSimpleName(), path[0], path[1]);
    }

    /** Fetches everything that bears one of the names. */
    void load(Collection<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> slugs = new LinkedHashSet<>();
        for (String name : names) {
            keys.add(NameKey.of(name));
            slugs.add(Slug.of(name));
        }
        keys.removeAll(byKey.keySet());
        if (keys.isEmpty()) {
            return;
        }
        loadAliases(keys);
        String entity = type.getSimpleName();
        for (Object[] row : rows("select e, e.nameKey from " + entity + " e where e.nameKey in :keys", keys)) {
            byKey.put((String) row[1], type.cast(row[0]));
        }
        for (Object[] row : rows("select e, e.slug from " + entity + " e where e.slug in :keys", slugs)) {
            bySlug.put((String) row[1], type.cast(row[0]));
        }
    }

    private void loadAliases(Set<String> keys) {
        for (Object[] row : rows(aliasQuery, keys)) {
            byKey.putIfAbsent((String) row[1], type.cast(row[0]));
        }
    }

    private List<Object[]> rows(String query, Collection<String> keys) {
        return em.createQuery(query, Object[].class).setParameter("keys", keys).getResultList();
    }

    /** The entry with that name, alias or slug, among those loaded or added. */
    Optional<E> find(String name) {
        E named = byKey.get(NameKey.of(name));
        return Optional.ofNullable(named == null ? bySlug.get(name) : named);
    }

    /** Makes a new entry known under a name; gives it a slug that is free. */
    void add(E entry, String name) {
        if (entry.slug.isEmpty()) {
            entry.slug = Slug.unique(name, this::taken);
        }
        byKey.put(NameKey.of(name), entry);
        bySlug.put(entry.slug, entry);
    }

    /** Makes an entry known under one more name. */
    void alias(E entry, String name) {
        byKey.putIfAbsent(NameKey.of(name), entry);
    }

    private boolean taken(String slug) {
        if (bySlug.containsKey(slug)) {
            return true;
        }
        // The slug of the plain name was looked up by load; only a numbered one asks the database.
        String query = "select count(e) from " + type.getSimpleName() + " e where e.slug = :slug";
        return slug.matches(".*-[0-9]+")
                && em.createQuery(query, Long.class).setParameter("slug", slug).getSingleResult() > 0;
    }
}
