package io.talkgraph.http.caching;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What this process knows of the catalogue's revision. Knowledge comes from the database and ends by itself: a revision
 * counts as the current one only for {@code talkgraph.cache.staleness} from the moment before the question that found it.
 * So whatever happens to notifications, connections or this process, nobody takes an older one for the current one.
 */
@Singleton
public class Revisions {

    private final Duration lease;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile State state;

    /**
     * @param revision null when it is not known
     * @param asked before the question that found it
     * @param expired answers to questions from before are not believed
     */
    private record State(@Nullable String revision, Moment asked, Moment expired) {}

    @Inject
    Revisions(CachingConfig config) {
        this(config.staleness(), Clock.systemUTC(), System::nanoTime);
    }

    Revisions(Duration lease, Clock clock, LongSupplier nanos) {
        this.lease = lease;
        this.clock = clock;
        this.nanos = nanos;
        Moment start = now();
        this.state = new State(null, start, start);
    }

    /** The current revision; null when the database must be asked. */
    public @Nullable String current() {
        State known = state;
        return known.revision != null && known.asked.isWithin(lease, now()) ? known.revision : null;
    }

    /** The time, to be taken before a question to the database. */
    public Moment now() {
        return new Moment(nanos.getAsLong(), clock.instant());
    }

    /**
     * Says what the database answered.
     *
     * @param revision what it said
     * @param asked the time before the question
     */
    public synchronized void confirm(String revision, Moment asked) {
        if (!asked.isBefore(state.expired) && !asked.isBefore(state.asked)) {
            state = new State(revision, asked, state.expired);
        }
    }

    /**
     * Forgets the revision, for there is a newer one; who changed the catalogue calls it after the commit. Answers to
     * questions that were asked before are not believed.
     */
    public synchronized void expire() {
        state = new State(null, state.asked, now());
    }
}
