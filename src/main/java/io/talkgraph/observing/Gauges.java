package io.talkgraph.observing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import java.util.function.BooleanSupplier;

/** Values that are looked up when somebody asks. */
@Singleton
public class Gauges {

    private final MeterRegistry registry;

    Gauges(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Tells from now on whether something is so: 1 or 0.
     *
     * @param name with dots: {@code talkgraph.schema.current}
     * @param is quick, and safe to be asked on any thread
     */
    public void watch(String name, String description, BooleanSupplier is) {
        Gauge.builder(name, is, state -> state.getAsBoolean() ? 1 : 0)
                .description(description)
                .strongReference(true)
                .register(registry);
    }
}
