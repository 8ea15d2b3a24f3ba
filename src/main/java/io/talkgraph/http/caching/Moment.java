package io.talkgraph.http.caching;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time by two clocks: the monotonic one stands still while a machine sleeps, the other one is set by people.
 *
 * @param nanos by the monotonic clock, with an origin of its own
 * @param instant by the wall clock
 */
public record Moment(long nanos, Instant instant) {

    /** Whether this is before another moment, by the monotonic clock. */
    boolean isBefore(Moment other) {
        return nanos - other.nanos < 0;
    }

    /** Whether less than a duration has passed since this moment; a wall clock that went back answers no. */
    boolean isWithin(Duration duration, Moment now) {
        Duration byWall = Duration.between(instant, now.instant);
        return now.nanos - nanos < duration.toNanos() && !byWall.isNegative() && byWall.compareTo(duration) < 0;
    }
}
