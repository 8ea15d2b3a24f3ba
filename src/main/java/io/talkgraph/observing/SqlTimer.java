package io.talkgraph.observing;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.SessionEventListener;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.TimeUnit;

/**
 * Measures the statements of a session: from sending one until its first rows are there. Hibernate makes one for each session
 * by its name in application.properties.
 */
@RegisterForReflection
public final class SqlTimer implements SessionEventListener {

    private static final ThreadLocal<@Nullable Boolean> READING = new ThreadLocal<>();

    private @Nullable Timer timer;
    private long start;

    /** Says that the sessions which begin on this thread only read, until {@link #endReading()}. */
    public static void beginReading() {
        READING.set(true);
    }

    /** Says that this thread no longer only reads. */
    public static void endReading() {
        READING.remove();
    }

    @Override
    public void jdbcExecuteStatementStart() {
        start = System.nanoTime();
    }

    @Override
    public void jdbcExecuteStatementEnd() {
        record();
    }

    @Override
    public void jdbcExecuteBatchStart() {
        start = System.nanoTime();
    }

    @Override
    public void jdbcExecuteBatchEnd() {
        record();
    }

    private void record() {
        long nanos = System.nanoTime() - start;
        if (timer == null) {
            timer = Timer.builder("talkgraph.sql")
                    .description("Statements, from sending them until their first rows are there")
                    .tag("kind", READING.get() == null ? "write" : "read")
                    .register(Metrics.globalRegistry);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
