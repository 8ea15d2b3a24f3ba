package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.importing.ImportProblems;
import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What the writers of one import share.
 *
 * @param em the session of the transaction
 * @param source who states what the draft says, as in a provenance
 * @param changes takes what was touched
 * @param problems takes what a curator should look at
 * @param kept takes what a curator set and the draft says otherwise
 * @param removed what curators removed
 */
record WriteContext(
        EntityManager em, String source, Changes changes, ImportProblems problems, Kept kept, Removed removed) {

    /** A new one. */
    static WriteContext of(
            EntityManager em, String source, ImportProblems problems, Map<RemovedEntries.Key, Set<String>> removed) {
        return new WriteContext(em, source, new Changes(), problems, new Kept(), new Removed(removed, problems));
    }

    /** Who states an entry: those whom the draft names, else the document. */
    Collection<String> staters(Map<String, String> provenance) {
        return provenance.isEmpty() ? Set.of(source) : provenance.values();
    }

    /** Says that the draft describes an entry that went up in another one. */
    void tellMerge(CatalogueEntry survivor, String name, String survivorName) {
        changes.seen(survivor);
        problems.info(
                null,
                "A curator merged this " + survivor.entryKind().word() + " into \"" + survivorName
                        + "\": what the document says of it by itself is left out.",
                name);
    }
}
