package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;

/**
 * Removes entries. Rows that say nothing without the entry go with it; entries that name it do not let it go, and the error
 * names them. What imports would bring back is remembered.
 */
@ApplicationScoped
class Removals {

    private static final int SHOWN = 5;

    /** Rows of a table by the column that leads to the entry. */
    private record Rows(String table, String column) {}

    /** Entries that name the entry: their kind and a statement for their slugs. */
    private record Holder(EntryKind kind, String slugs) {}

    /** What belongs to the entries of a kind. */
    private static final Map<EntryKind, List<Rows>> BELONGING = Map.of(
            EntryKind.CONFERENCE,
            List.of(new Rows("figure", "conference_id"), new Rows("report_conference", "conference_id")),
            EntryKind.TALK,
            List.of(
                    new Rows("appearance", "talk_id"),
                    new Rows("link", "talk_id"),
                    new Rows("note", "talk_id"),
                    new Rows("figure", "talk_id"),
                    new Rows("project_mention", "talk_id"),
                    new Rows("theme_mention", "talk_id"),
                    new Rows("report_talk", "talk_id")),
            EntryKind.SPEAKER,
            List.of(new Rows("speaker_alias", "speaker_id")),
            EntryKind.ORGANIZATION,
            List.of(new Rows("organization_alias", "organization_id")),
            EntryKind.PROJECT,
            List.of(
                    new Rows("project_alias", "project_id"),
                    new Rows("project_mention", "project_id"),
                    new Rows("maturity_statement", "project_id"),
                    new Rows("milestone_project", "project_id")),
            EntryKind.THEME,
            List.of(new Rows("theme_term", "theme_id"), new Rows("theme_mention", "theme_id")));

    /** Who names the entries of a kind and cannot do without. */
    private static final Map<EntryKind, List<Holder>> HOLDERS = Map.of(
            EntryKind.CONFERENCE,
            List.of(new Holder(EntryKind.TALK, "select slug from talk where conference_id = :key")),
            EntryKind.SPEAKER,
            List.of(new Holder(
                    EntryKind.TALK,
                    "select t.slug from appearance a join talk t on t.id = a.talk_id where a.speaker_id = :key")),
            EntryKind.ORGANIZATION,
            List.of(
                    new Holder(
                            EntryKind.TALK,
                            "select distinct t.slug from appearance a join talk t on t.id = a.talk_id"
                                    + " where a.organization_id = :key"),
                    new Holder(EntryKind.PROJECT, "select slug from project where organization_id = :key")),
            EntryKind.THEME,
            List.of(new Holder(EntryKind.THEME, "select slug from theme where parent_id = :key")));

    private final Edits edits;
    private final Entries entries;
    private final Redirects redirects;
    private final RemovedEntries removedEntries;
    private final Positions positions;
    private final EntityManager em;

    Removals(
            Edits edits,
            Entries entries,
            Redirects redirects,
            RemovedEntries removedEntries,
            Positions positions,
            EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.redirects = redirects;
        this.removedEntries = removedEntries;
        this.positions = positions;
        this.em = em;
    }

    /** Removes an entry in a transaction of its own. */
    <E extends CatalogueEntry> Removed remove(Class<E> type, DeleteInput input, String actor) {
        return edits.own(actor, () -> {
            E entry = entries.lock(type, "input.id", input.id());
            entries.requireVersion(entry, input.version());
            return remove(entry, actor);
        });
    }

    /** Removes an entry in the caller's transaction, which owns the lock of writers. */
    Removed remove(CatalogueEntry entry, String actor) {
        HOLDERS.getOrDefault(entry.entryKind(), List.of()).forEach(holder -> requireNone(entry, holder));
        removedEntries.remember(entry, actor);
        int withIt = BELONGING.getOrDefault(entry.entryKind(), List.of()).stream()
                .mapToInt(rows -> remove(rows, entry))
                .sum();
        if (entry.entryKind() == EntryKind.CONFERENCE) {
            em.createNativeQuery("update maturity_statement set conference_id = null where conference_id = :key")
                    .setParameter("key", entry.key())
                    .executeUpdate();
        }
        redirects.removeTo(entry);
        Removed removed = new Removed(entry.getNodeId(), entry.slug, withIt);
        em.remove(entry);
        em.flush();
        return removed;
    }

    private void requireNone(CatalogueEntry entry, Holder holder) {
        List<String> slugs = em.createNativeQuery(holder.slugs() + " order by 1", String.class)
                .setParameter("key", entry.key())
                .getResultList();
        if (!slugs.isEmpty()) {
            List<String> shown = slugs.stream().limit(SHOWN).toList();
            String things = holder.kind().word() + (slugs.size() == 1 ? "" : "s");
            throw ApiException.of(
                            ErrorCode.CONFLICT,
                            "The " + entry.entryKind().word() + " \"" + entry.slug + "\" is named by " + slugs.size()
                                    + " " + things + ": " + String.join(", ", shown)
                                    + (slugs.size() > SHOWN ? " ..." : "")
                                    + ". Change or remove these first, or merge the entry into another one.")
                    .with("argument", "input.id")
                    .with("dependents", Map.of("kind", holder.kind().name(), "count", slugs.size(), "slugs", shown));
        }
    }

    private int remove(Rows rows, CatalogueEntry entry) {
        int count = em.createNativeQuery("delete from " + rows.table() + " where " + rows.column() + " = :key")
                .setParameter("key", entry.key())
                .executeUpdate();
        if (count > 0) {
            positions.close(rows.table());
        }
        return count;
    }
}
