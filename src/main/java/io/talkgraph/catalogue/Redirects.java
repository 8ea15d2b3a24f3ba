package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** Where the ids and slugs of entries lead that went up in others. */
@ApplicationScoped
public class Redirects {

    private final EntityManager em;

    Redirects(EntityManager em) {
        this.em = em;
    }

    /** The key of the entry that another one went up in; empty when it did not. */
    public Optional<Long> ofKey(EntryKind kind, long key) {
        return survivor("select survivor from redirect where kind = :kind and entry = :gone", kind, key);
    }

    /** The key of the entry that an old slug leads to; empty when it leads nowhere. */
    public Optional<Long> ofSlug(EntryKind kind, String slug) {
        return survivor("select survivor from redirect where kind = :kind and slug = :gone", kind, slug);
    }

    private Optional<Long> survivor(String sql, EntryKind kind, Object gone) {
        List<Long> found = em.createNativeQuery(sql, Long.class)
                .setParameter("kind", kind.name())
                .setParameter("gone", gone)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Lets an entry lead to another one, with all that led to it before. */
    public void add(CatalogueEntry gone, CatalogueEntry survivor) {
        em.createNativeQuery("update redirect set survivor = :into where kind = :kind and survivor = :from")
                .setParameter("kind", gone.entryKind().name())
                .setParameter("from", gone.key())
                .setParameter("into", survivor.key())
                .executeUpdate();
        em.createNativeQuery("insert into redirect (kind, slug, entry, survivor) values (:kind, :slug, :from, :into)")
                .setParameter("kind", gone.entryKind().name())
                .setParameter("slug", gone.slug)
                .setParameter("from", gone.key())
                .setParameter("into", survivor.key())
                .executeUpdate();
    }

    /** Lets a slug that an entry had lead to it; no id leads there but its own. */
    public void addFormer(CatalogueEntry entry, String formerSlug) {
        em.createNativeQuery("delete from redirect where kind = :kind and slug = :slug")
                .setParameter("kind", entry.entryKind().name())
                .setParameter("slug", entry.slug)
                .executeUpdate();
        em.createNativeQuery("insert into redirect (kind, slug, survivor) values (:kind, :slug, :key)"
                        + " on conflict (kind, slug) do update set survivor = excluded.survivor")
                .setParameter("kind", entry.entryKind().name())
                .setParameter("slug", formerSlug)
                .setParameter("key", entry.key())
                .executeUpdate();
    }

    /** Forgets what led to an entry that is removed; its old slugs are free again. */
    public void removeTo(CatalogueEntry removed) {
        em.createNativeQuery("delete from redirect where kind = :kind and survivor = :key")
                .setParameter("kind", removed.entryKind().name())
                .setParameter("key", removed.key())
                .executeUpdate();
    }
}
