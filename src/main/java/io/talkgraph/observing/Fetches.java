package io.talkgraph.observing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Measures what reads and changes the catalogue for fields: batches of loaders and fields of the root, never a field of a row.
 * Their names are those of the program, so there are only so many.
 */
@ApplicationScoped
public class Fetches {

    private final MeterRegistry registry;
    private final Traces traces;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Fetches(MeterRegistry registry, Traces traces) {
        this.registry = registry;
        this.traces = traces;
    }

    /**
     * Measures a batch.
     *
     * @param field what is loaded, by the name of its loader: {@code Talk.speakers}
     * @param keys for how many
     */
    public <R> R batch(String field, int keys, Supplier<R> work) {
        long start = System.nanoTime();
        try {
            return traces.fetch(field, keys, work);
        } finally {
            record(field, start);
        }
    }

    /**
     * Says how long a field of the root took: what it did before its loaders, which tell of themselves.
     *
     * @param field with its type: {@code Query.search}
     * @param startNanos when it began, by {@link System#nanoTime()}
     */
    public void record(String field, long startNanos) {
        timers.computeIfAbsent(field, this::timer).record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(String field) {
        return Timer.builder("talkgraph.fetches")
                .description("Batches of loaders, and fields of the root")
                .tag("field", field)
                .register(registry);
    }
}
