package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.ChangeAction;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.writing.Retagging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings an entry back that was removed or went up in another one. The same transaction took its part from others; that goes
 * back, too, beside whatever they got since.
 */
@ApplicationScoped
class Returns {

    /** The fields of other entries that lose something when an entry of a kind goes. */
    private static final Map<EntryKind, Map<EntryKind, Set<String>>> LOSING = Map.of(
            EntryKind.CONFERENCE,
                    Map.of(EntryKind.REPORT, Set.of("conferences"), EntryKind.PROJECT, Set.of("maturity")),
            EntryKind.TALK, Map.of(EntryKind.REPORT, Set.of("talks")),
            EntryKind.PROJECT, Map.of(EntryKind.TALK, Set.of("projects"), EntryKind.REPORT, Set.of("milestones")),
            EntryKind.THEME, Map.of(EntryKind.TALK, Set.of("themes")),
            EntryKind.REPORT,
                    Map.of(
                            EntryKind.TALK, Set.of("notes", "figures", "projects", "themes"),
                            EntryKind.CONFERENCE, Set.of("figures"),
                            EntryKind.PROJECT, Set.of("maturity")));

    private final Rebirths rebirths;
    private final Undo undo;
    private final StateWriter writer;
    private final Retagging retagging;
    private final EntityManager em;

    Returns(Rebirths rebirths, Undo undo, StateWriter writer, Retagging retagging, EntityManager em) {
        this.rebirths = rebirths;
        this.undo = undo;
        this.writer = writer;
        this.retagging = retagging;
        this.em = em;
    }

    /**
     * Brings an entry back.
     *
     * @param gone the change that it went by
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when it is there, when its slug or a name is another
     *     one's by now, when what it gave to another entry is no longer there, or when it names what is gone
     */
    <E extends CatalogueEntry> E bringBack(Class<E> type, Change gone) {
        E entry = rebirths.of(type, gone);
        Set<Talk> talks = new LinkedHashSet<>();
        // First the others: a survivor bears the names of the entry.
        Change.listOfRevision(gone.revision).stream()
                .filter(change -> change.action == ChangeAction.UPDATED)
                .forEach(change -> giveBack(change, fields(change, gone), talks));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(gone.before);
        fields.remove("slug");
        Map<String, String> provenance = new LinkedHashMap<>();
        Patch.of(fields.remove(Change.PROVENANCE))
                .fields()
                .forEach((field, source) -> provenance.put(field, String.valueOf(source)));
        Patch sources = Patch.of(fields.remove(Change.SOURCES));
        writer.write(entry, new Patch(fields), provenance, sources);
        if (entry instanceof Talk talk) {
            talks.add(talk);
        }
        readAgain(talks);
        return entry;
    }

    /** Reads the texts of talks again for projects and themes. */
    void readAgain(Collection<Talk> talks) {
        if (!talks.isEmpty()) {
            em.flush();
            retagging.of(talks);
        }
    }

    private Set<String> fields(Change change, Change gone) {
        Set<String> fields = new TreeSet<>(change.fieldNames());
        if (gone.action == ChangeAction.DELETED) {
            fields.retainAll(LOSING.getOrDefault(gone.kind, Map.of()).getOrDefault(change.kind, Set.of()));
            fields.removeIf(field -> !StateTags.FIELDS.contains(field) && !names(lost(change, field), gone.slug));
        }
        return fields;
    }

    private static List<Object> lost(Change change, String field) {
        return ListUndo.without(ListUndo.items(change.before.get(field)), ListUndo.items(change.after.get(field)));
    }

    /** Whether a value of the trail, or one in it, is a slug. */
    private static boolean names(@Nullable Object value, String slug) {
        if (value instanceof Collection<?> items) {
            return items.stream().anyMatch(item -> names(item, slug));
        }
        return value instanceof Map<?, ?> fields ? names(fields.values(), slug) : slug.equals(value);
    }

    private void giveBack(Change change, Set<String> fields, Set<Talk> talks) {
        @Nullable CatalogueEntry other = fields.isEmpty() ? null : em.find(Reverts.type(change.kind), change.entryKey);
        if (other == null) {
            // Nothing is given back to what is gone.
            return;
        }
        Undo.Plan plan = undo.plan(other, change, fields, Undo.Tolerance.OTHER_ITEMS);
        if (!plan.moved().isEmpty()) {
            throw Rebirths.conflict("The " + change.kind.word() + " \"" + other.slug + "\" has changed since in "
                            + String.join(", ", plan.moved())
                            + ", and would have to give something back there. Revert its later changes first.")
                    .with("entry", other.getNodeId())
                    .with("fields", plan.moved());
        }
        if (undo.write(other, change, fields, plan)) {
            talks.add((Talk) other);
        }
    }
}
