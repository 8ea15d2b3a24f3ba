package io.talkgraph.http.caching;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

/** When a revision counts as the current one. */
class RevisionsTest {

    private long nanos = Long.MAX_VALUE - 1_000;
    private Instant wall = Instant.parse("2026-01-01T00:00:00Z");
    private final Revisions revisions = new Revisions(Duration.ofSeconds(2), wallClock(), () -> nanos);

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(revisions.current()).isNull();
    }

    @Test
    void leaseEndsByItself() {
        revisions.confirm("1-a", revisions.now());
        pass(Duration.ofMillis(1_999));
        assertThat(revisions.current()).isEqualTo("1-a");

        pass(Duration.ofMillis(1));
        assertThat(revisions.current()).isNull();
    }

    @Test
    void leaseCountsFromBeforeTheQuestion() {
        Moment asked = revisions.now();
        pass(Duration.ofSeconds(3));
        revisions.confirm("1-a", asked);

        assertThat(revisions.current()).isNull();
    }

    @Test
    void machineThatSleptKnowsNothing() {
        revisions.confirm("1-a", revisions.now());
        wall = wall.plusSeconds(3_600);

        assertThat(revisions.current()).isNull();
    }

    @Test
    void wallClockThatGoesBackEndsTheLease() {
        revisions.confirm("1-a", revisions.now());
        wall = wall.minusSeconds(1);

        assertThat(revisions.current()).isNull();
    }

    @Test
    void wallClockThatStandsStillDoesNotProlongTheLease() {
        revisions.confirm("1-a", revisions.now());
        nanos += Duration.ofSeconds(2).toNanos();

        assertThat(revisions.current()).isNull();
    }

    @Test
    void answerThatWasAskedBeforeAChangeIsNotBelieved() {
        Moment asked = revisions.now();
        pass(Duration.ofMillis(1));
        revisions.expire();
        revisions.confirm("1-a", asked);
        assertThat(revisions.current()).isNull();

        revisions.confirm("2-b", revisions.now());
        assertThat(revisions.current()).isEqualTo("2-b");
    }

    @Test
    void slowAnswerDoesNotReplaceALaterOne() {
        Moment slow = revisions.now();
        pass(Duration.ofMillis(1));
        revisions.confirm("2-b", revisions.now());
        revisions.confirm("1-a", slow);

        assertThat(revisions.current()).isEqualTo("2-b");
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        wall = wall.plus(time);
    }

    private Clock wallClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return wall;
            }
        };
    }
}
