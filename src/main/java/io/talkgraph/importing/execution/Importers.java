package io.talkgraph.importing.execution;

import io.quarkus.arc.All;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

/** All importers there are; chooses the one that reads a document. */
@ApplicationScoped
public class Importers {

    /** Below this an importer only might read the document. */
    private static final int PLAUSIBLE = 1;

    private final List<Importer> importers;

    Importers(@All List<Importer> importers) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(Importer::format))
                .toList();
    }

    /**
     * @param format what the caller says it is; {@link ImportFormat#AUTO} to find out by name and content
     * @throws ImportRejectedException when no importer reads it
     */
    Importer choose(ImportSource source, ImportFormat format) {
        if (format == ImportFormat.AUTO) {
            return importers.stream()
                    .max(Comparator.comparingInt(importer -> importer.affinity(source)))
                    .filter(importer -> importer.affinity(source) >= PLAUSIBLE)
                    .orElseThrow(() ->
                            new ImportRejectedException("The document looks like none of the formats that are read: "
                                    + formats() + ". Name its format if it is one of them."));
        }
        return importers.stream()
                .filter(importer -> importer.format() == format)
                .findFirst()
                .orElseThrow(() -> new ImportRejectedException(
                        "The format " + format + " is not read by this version; it reads " + formats() + "."));
    }

    /** Whether one of them reads the document, going by name and content. */
    boolean recognise(ImportSource source) {
        return importers.stream().anyMatch(importer -> importer.affinity(source) >= PLAUSIBLE);
    }

    /** As {@link Importer#parts}, of the importer of a format; of any with {@link ImportFormat#AUTO}. */
    List<String> parts(String name, SortedSet<String> beside, ImportFormat format) {
        return importers.stream()
                .filter(importer -> format == ImportFormat.AUTO || importer.format() == format)
                .map(importer -> importer.parts(name, beside))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private String formats() {
        return String.join(
                ", ",
                importers.stream().map(importer -> importer.format().name()).toList());
    }
}
