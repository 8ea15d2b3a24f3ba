package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.ImportProblems;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a curator set and a document says otherwise: it stays, and the import says so. */
final class Kept {

    private final Map<CatalogueEntry, Set<String>> fields = new LinkedHashMap<>();

    /** Whether a curator set a field, also to nothing. */
    static boolean curated(CatalogueEntry entry, String field) {
        return Provenance.CURATOR.equals(entry.provenance.get(field));
    }

    /**
     * Takes a document's word that a curator set these fields, which are rows of their own: the word of the catalogue's own
     * document. To be called once the rows are there, for it keeps them from then on.
     */
    static void take(CatalogueEntry entry, Map<String, String> stated, List<String> fields) {
        Map<String, String> provenance = new LinkedHashMap<>(entry.provenance);
        fields.stream()
                .filter(field -> Provenance.CURATOR.equals(stated.get(field)))
                .forEach(field -> provenance.put(field, Provenance.CURATOR));
        if (!provenance.equals(entry.provenance)) {
            entry.provenance = provenance;
        }
    }

    /**
     * Notes that a field stays.
     *
     * @param field its name in the inputs of the API
     */
    void add(CatalogueEntry entry, String field) {
        fields.computeIfAbsent(entry, key -> new LinkedHashSet<>()).add(field);
    }

    /** Tells of each entry which of its fields stay. */
    void tell(ImportProblems problems) {
        fields.forEach((entry, names) -> problems.info(
                null,
                "A curator set " + String.join(", ", names) + " of this "
                        + entry.entryKind().word()
                        + ": it stays, though the document says something else. If the document is right, change the "
                        + entry.entryKind().word() + ".",
                nameOf(entry)));
    }

    private static String nameOf(CatalogueEntry entry) {
        return switch (entry.entryKind()) {
            case CONFERENCE -> ((Conference) entry).name;
            case TALK -> ((Talk) entry).title;
            case SPEAKER -> ((Speaker) entry).name;
            case ORGANIZATION -> ((Organization) entry).name;
            case PROJECT -> ((Project) entry).name;
            case THEME -> ((Theme) entry).name;
            case REPORT -> entry.slug;
        };
    }
}
