package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.ChangeId;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.RevertChangeInput;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Takes changes back, as new changes. A field goes back to its former value and to whoever stated it; an entry that came
 * goes; one that went comes back with what it took along; two that were merged part again.
 */
@ApplicationScoped
public class Reverts {

    private static final Map<EntryKind, Class<? extends CatalogueEntry>> TYPES = Map.of(
            EntryKind.CONFERENCE, Conference.class,
            EntryKind.TALK, Talk.class,
            EntryKind.SPEAKER, Speaker.class,
            EntryKind.ORGANIZATION, Organization.class,
            EntryKind.PROJECT, Project.class,
            EntryKind.THEME, Theme.class,
            EntryKind.REPORT, Report.class);

    private final Edits edits;
    private final Undo undo;
    private final Returns returns;
    private final Removals removals;
    private final RemovedEntries removedEntries;
    private final EntityManager em;

    Reverts(
            Edits edits,
            Undo undo,
            Returns returns,
            Removals removals,
            RemovedEntries removedEntries,
            EntityManager em) {
        this.edits = edits;
        this.undo = undo;
        this.returns = returns;
        this.removals = removals;
        this.removedEntries = removedEntries;
        this.em = em;
    }

    /**
     * Restores the values from before a change.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND} when there is no such change, or its entry is gone; {@code CONFLICT} when
     *     what the change made is no longer there, when others need what would go, or when former values name what is gone
     */
    public Reverted revert(RevertChangeInput input, String actor) {
        long key = ChangeId.parse(input.id())
                .orElseThrow(() -> ApiException.badInput(
                        "input.id", "This is no id of a change; take it from the field id of changes."))
                .key();
        return edits.own(actor, () -> {
            @Nullable Change change = em.find(Change.class, key);
            if (change == null) {
                throw notFound("There is no such change.");
            }
            long last = lastKey(change);
            switch (change.action) {
                case CREATED -> removals.remove(standing(change), actor);
                case UPDATED -> takeBack(change);
                case DELETED, MERGED -> removedEntries.forget(returns.bringBack(type(change.kind), change));
            }
            return reverted(change, last);
        });
    }

    private void takeBack(Change change) {
        CatalogueEntry entry = standing(change);
        Undo.Plan plan = undo.plan(entry, change, change.fieldNames(), Undo.Tolerance.NONE);
        if (!plan.moved().isEmpty()) {
            throw Rebirths.conflict("The " + change.kind.word() + " \"" + entry.slug + "\" has changed since in "
                            + String.join(", ", plan.moved())
                            + ", so nothing was restored. Revert the later changes first, or set the values you want.")
                    .with("fields", plan.moved());
        }
        if (undo.write(entry, change, change.fieldNames(), plan)) {
            returns.readAgain(List.of((Talk) entry));
        }
    }

    private CatalogueEntry standing(Change change) {
        @Nullable CatalogueEntry entry = em.find(type(change.kind), change.entryKey, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw notFound("The " + change.kind.word() + " \"" + change.slug
                    + "\" is gone. To bring it back, revert the change that removed it.");
        }
        return entry;
    }

    private static ApiException notFound(String message) {
        return ApiException.of(ErrorCode.NOT_FOUND, message).with("argument", "input.id");
    }

    /** The trail is written now and not at the commit, so that the answer can name the new change. */
    private Reverted reverted(Change change, long last) {
        em.flush();
        em.createNativeQuery("set constraints all immediate").executeUpdate();
        long made = lastKey(change);
        if (made == last) {
            throw Rebirths.conflict("The " + change.kind.word() + " \"" + change.slug
                    + "\" is as it was before that change; there is nothing to restore.");
        }
        return new Reverted(made, change.getEntryId());
    }

    private long lastKey(Change change) {
        return (Long) em.createNativeQuery(
                        "select coalesce(max(id), 0) from change where kind = :kind and entry = :entry", Long.class)
                .setParameter("kind", change.kind.name())
                .setParameter("entry", change.entryKey)
                .getSingleResult();
    }

    /** The entity of a kind. */
    static Class<? extends CatalogueEntry> type(EntryKind kind) {
        return Objects.requireNonNull(TYPES.get(kind));
    }
}
