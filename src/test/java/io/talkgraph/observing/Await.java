package io.talkgraph.observing;

import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a request comes when its answer is gone already. */
public final class Await {

    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private Await() {}

    /** Waits until something is so. */
    public static void that(String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as(what).isLessThan(PATIENCE_NANOS);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
