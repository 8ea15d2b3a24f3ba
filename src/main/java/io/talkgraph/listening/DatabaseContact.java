package io.talkgraph.listening;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the database answers this process, as somebody knows who asks it all the time. Asked for, it answers at once: also
 * when the database is silent, and when all connections of the pool are busy.
 */
@Singleton
public class DatabaseContact {

    /** A connection that was cut is made again meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private volatile State state = new State(true, 0, "It has not answered yet.");

    /**
     * @param never whether it has never answered
     * @param until when its last answer counts no more
     */
    private record State(boolean never, long until, String problem) {}

    @Inject
    DatabaseContact() {
        this(System::nanoTime);
    }

    DatabaseContact(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * It has just answered.
     *
     * @param next the longest time until it has answered again, or is lost
     */
    public synchronized void answered(Duration next) {
        state = new State(false, nanos.getAsLong() + next.toNanos(), "It does not answer.");
    }

    /**
     * It could not be asked.
     *
     * @param reason what the driver says
     */
    public synchronized void lost(Exception reason) {
        long soon = nanos.getAsLong() + PATIENCE.toNanos();
        long until = soon - state.until < 0 ? soon : state.until;
        state = new State(state.never, until, String.valueOf(reason.getMessage()));
    }

    /** Whether it answers, as far as is known. */
    boolean isUp() {
        State known = state;
        return !known.never && nanos.getAsLong() - known.until <= 0;
    }

    /** Why it does not answer. */
    String problem() {
        return state.problem;
    }
}
