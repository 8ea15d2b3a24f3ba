package io.talkgraph.importing.execution;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.writing.Changes;
import io.talkgraph.observing.ImportMeters;

import java.util.function.Function;

/** One import, with what is counted of it. */
final class MeasuredImport {

    private final ImportMeters meters;
    private final long startNanos = System.nanoTime();
    private ImportFormat format;

    /** @param format as the caller says it */
    MeasuredImport(ImportMeters meters, ImportFormat format) {
        this.meters = meters;
        this.format = format;
    }

    /** Says who reads the document; returns him. */
    Importer as(Importer importer) {
        format = importer.format();
        return importer;
    }

    /** Runs the import, and counts what it did. */
    ImportResult of(Function<MeasuredImport, ImportResult> work) {
        try {
            ImportResult result = work.apply(this);
            result.counts().forEach(this::count);
            ended(ImportMeters.Outcome.IMPORTED);
            return result;
        } catch (ImportRejectedException e) {
            ended(ImportMeters.Outcome.REJECTED);
            throw e;
        } catch (RuntimeException e) {
            ended(ImportMeters.Outcome.FAILED);
            throw e;
        }
    }

    private void ended(ImportMeters.Outcome outcome) {
        meters.ended(format.name(), outcome, startNanos);
    }

    private void count(EntryKind kind, Changes.Count count) {
        meters.count(kind.word(), "created", count.created());
        meters.count(kind.word(), "updated", count.updated() - count.removed());
        meters.count(kind.word(), "unchanged", count.unchanged());
        meters.count(kind.word(), "removed", count.removed());
    }
}
