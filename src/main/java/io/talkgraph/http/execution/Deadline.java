package io.talkgraph.http.execution;

import io.talkgraph.errors.ApiException;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When an operation must have ended. */
final class Deadline {

    private final Duration allowed;
    private final LongSupplier nanos;
    private final long start;

    private Deadline(Duration allowed, LongSupplier nanos) {
        this.allowed = allowed;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** The deadline of an operation that begins now. */
    static Deadline in(Duration allowed) {
        return new Deadline(allowed, System::nanoTime);
    }

    /** The time that is left; negative when it is over. */
    Duration left() {
        return allowed.minusNanos(nanos.getAsLong() - start);
    }

    /**
     * Does nothing as long as there is time.
     *
     * @throws ApiException when it is over
     */
    void check() {
        if (left().isNegative()) {
            throw exceeded(allowed);
        }
    }

    /** The error of an operation that took too long. */
    static ApiException exceeded(Duration allowed) {
        return ApiException.limit(
                "executionTime",
                allowed.toMillis(),
                allowed.toMillis(),
                "The operation has not ended after " + allowed.toMillis()
                        + " ms and was stopped. Ask for fewer or smaller lists.");
    }
}
