package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.value.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes back what a change did to the fields of an entry that is there. */
@ApplicationScoped
class Undo {

    /** Texts of a talk that projects and themes are recognised in, and these themselves. */
    private static final Set<String> TAGGING = Set.of("title", "abstract", "track", "notes", "projects", "themes");

    private final CurrentValues values;
    private final StateWriter writer;

    Undo(CurrentValues values, StateWriter writer) {
        this.values = values;
        this.writer = writer;
    }

    /** How much may have changed since. */
    enum Tolerance {
        /** The fields are as the change left them. */
        NONE,
        /** Lists may have other items more or fewer. */
        OTHER_ITEMS
    }

    /**
     * What would have to be written.
     *
     * @param patch the former values
     * @param provenance who states the fields then, all of them
     * @param moved the fields that somebody changed since, so that nothing may be written
     */
    record Plan(Patch patch, Map<String, String> provenance, List<String> moved) {}

    /** Plans to take some fields of a change back. */
    Plan plan(CatalogueEntry entry, Change change, Set<String> fields, Tolerance tolerance) {
        Map<String, Object> current = values.of(entry);
        Map<String, String> provenance = provenance(entry, change, fields);
        Map<String, @Nullable Object> patch = new LinkedHashMap<>();
        List<String> moved = new ArrayList<>();
        for (String field : fields) {
            if (isRecognised(entry, field, provenance)) {
                continue;
            }
            Object after = change.after.get(field);
            Optional<ListUndo.Value> former = tolerance == Tolerance.NONE && !Objects.equals(current.get(field), after)
                    ? Optional.empty()
                    : ListUndo.of(change.before.get(field), after, current.get(field));
            former.ifPresentOrElse(value -> patch.put(field, value.value()), () -> moved.add(field));
        }
        return new Plan(new Patch(patch), provenance, moved);
    }

    private static boolean isRecognised(CatalogueEntry entry, String field, Map<String, String> provenance) {
        return entry.entryKind() == EntryKind.TALK
                && StateTags.recognised(field, provenance)
                && StateTags.recognised(field, entry.provenance);
    }

    /** Who stated a field goes back with the field. */
    private static Map<String, String> provenance(CatalogueEntry entry, Change change, Set<String> fields) {
        Map<String, String> provenance = new LinkedHashMap<>(entry.provenance);
        if (!change.before.containsKey(Change.PROVENANCE) && !change.after.containsKey(Change.PROVENANCE)) {
            return provenance;
        }
        Patch former = Patch.of(change.before.get(Change.PROVENANCE));
        for (String field : fields) {
            String source = former.text(field);
            if (source == null) {
                provenance.remove(field);
            } else {
                provenance.put(field, source);
            }
        }
        return provenance;
    }

    /** Writes what was planned; tells whether the texts of a talk must be read again. */
    boolean write(CatalogueEntry entry, Change change, Set<String> fields, Plan plan) {
        writer.write(entry, plan.patch(), plan.provenance(), sources(entry, change));
        return entry.entryKind() == EntryKind.TALK && fields.stream().anyMatch(TAGGING::contains);
    }

    /** Whose the rows of a talk are: as before the change, and where that does not say, as now. */
    private Patch sources(CatalogueEntry entry, Change change) {
        Map<String, Object> merged = new LinkedHashMap<>();
        Patch now = Patch.of(values.sources(entry));
        Patch former = Patch.of(change.before.get(Change.SOURCES));
        for (String rows : List.of("appearances", "links")) {
            Map<String, Object> each = new LinkedHashMap<>();
            Patch.of(now.fields().get(rows)).fields().forEach((name, source) -> each.put(name, String.valueOf(source)));
            Patch.of(former.fields().get(rows))
                    .fields()
                    .forEach((name, source) -> each.put(name, String.valueOf(source)));
            merged.put(rows, each);
        }
        return new Patch(merged);
    }
}
