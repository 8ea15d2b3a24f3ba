package io.talkgraph.observing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Counts what imports do. Dry runs are not counted: they change nothing. */
@Singleton
public class ImportMeters {

    private final MeterRegistry registry;

    ImportMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What became of a document; a tag. */
    public enum Outcome {
        IMPORTED,
        /** Something is wrong with the document. */
        REJECTED,
        /** Something is wrong with the database, or with us. */
        FAILED
    }

    /**
     * Says that an import has ended.
     *
     * @param format that the document was read as; AUTO when nobody knew it
     * @param startNanos when it began, by {@link System#nanoTime()}
     */
    public void ended(String format, Outcome outcome, long startNanos) {
        Timer.builder("talkgraph.imports")
                .description("Imports of documents, dry runs left out")
                .tag("format", format)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Counts entries of an import.
     *
     * @param kind of the entries, a word: {@code talk}
     * @param result what became of them: created, updated, unchanged, removed
     */
    public void count(String kind, String result, int entries) {
        if (entries > 0) {
            Counter.builder("talkgraph.imported.entries")
                    .description("Entries that imported documents speak of")
                    .tag("kind", kind)
                    .tag("result", result)
                    .register(registry)
                    .increment(entries);
        }
    }
}
