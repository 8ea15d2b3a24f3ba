package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the entries that an edit is about. */
@ApplicationScoped
class Entries {

    private final EntityManager em;
    private final Redirects redirects;
    private final RemovedEntries removed;
    private final CurrentValues values;

    Entries(EntityManager em, Redirects redirects, RemovedEntries removed, CurrentValues values) {
        this.em = em;
        this.redirects = redirects;
        this.removed = removed;
        this.values = values;
    }

    /**
     * The entry with an id, or the one it went up in; nobody else changes it until the end of the transaction.
     *
     * @param argument where the id stands
     * @throws ApiException {@code BAD_USER_INPUT} for what is no such id, {@code NOT_FOUND}
     */
    <E extends CatalogueEntry> E lock(Class<E> type, String argument, String id) {
        NodeId node = id(type, argument, id);
        E entry = find(type, node.key());
        if (entry == null) {
            entry = redirects
                    .ofKey(node.kind(), node.key())
                    .map(survivor -> find(type, survivor))
                    .orElse(null);
        }
        if (entry == null) {
            throw ApiException.of(
                            ErrorCode.NOT_FOUND, "No " + node.kind().word() + " has this id; it may have been removed.")
                    .with("argument", argument);
        }
        return entry;
    }

    /** The id as one of a kind. */
    <E extends CatalogueEntry> NodeId id(Class<E> type, String argument, String id) {
        EntryKind wanted = kind(type);
        NodeId node = NodeId.parse(id)
                .orElseThrow(() -> ApiException.badInput(
                        argument, argument + " is no id; take it from the field id of an entry."));
        if (node.kind() != wanted) {
            throw ApiException.badInput(
                    argument,
                    argument + " is the id of a " + node.kind().word() + ", and this is about a " + wanted.word()
                            + ".");
        }
        return node;
    }

    private <E extends CatalogueEntry> @Nullable E find(Class<E> type, long key) {
        return em.find(type, key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes a new entry part of the catalogue; that one like it was removed before no longer counts. */
    void add(CatalogueEntry entry) {
        em.persist(entry);
        removed.forget(entry);
    }

    /**
     * Does nothing when the entry is as the curator saw it.
     *
     * @param version that was read; null when the curator does not care
     * @throws ApiException {@code CONFLICT} with the current version and values
     */
    void requireVersion(CatalogueEntry entry, @Nullable Integer version) {
        if (version != null && version != entry.version) {
            throw ApiException.of(
                            ErrorCode.CONFLICT,
                            "The " + entry.entryKind().word() + " \"" + entry.slug + "\" has changed since you read it:"
                                    + " its version is " + entry.version + " and not " + version
                                    + ". Look at the current values and send the change again with that version.")
                    .with("argument", "input.version")
                    .with("currentVersion", entry.version)
                    .with("current", values.of(entry));
        }
    }

    /** The entry with a slug, or the one that an old slug leads to. */
    <E extends CatalogueEntry> Optional<E> ofSlug(Class<E> type, String slug) {
        List<E> found = em.createQuery("from " + type.getSimpleName() + " where slug = :slug", type)
                .setParameter("slug", slug)
                .getResultList();
        return found.isEmpty()
                ? redirects.ofSlug(kind(type), slug).map(survivor -> em.find(type, survivor))
                : Optional.of(found.get(0));
    }

    /**
     * The same for one that must be there.
     *
     * @throws ApiException naming the slug
     */
    <E extends CatalogueEntry> E requireSlug(Class<E> type, String argument, String slug) {
        return ofSlug(type, slug)
                .orElseThrow(() -> ApiException.badInput(
                        argument,
                        "No " + kind(type).word() + " has the slug '" + slug + "'. Slugs are in the field slug of the "
                                + kind(type).word() + "s."));
    }

    /** The kind of an entity. */
    static EntryKind kind(Class<? extends CatalogueEntry> type) {
        return EntryKind.valueOf(type.getSimpleName().toUpperCase(Locale.ROOT));
    }
}
