package io.talkgraph.operations;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What a command learns of the end of its process (SIGTERM, Ctrl-C): it may finish what it has begun, for nothing that it
 * needs is closed before. A service has no command, and ends as Quarkus ends it.
 */
@ApplicationScoped
class Termination {

    private static final Logger LOG = Logger.getLogger(Termination.class);

    /** What a process that ends by SIGTERM has: 128 and the number of the signal. */
    private static final int SIGTERM_EXIT = 143;

    private final Duration patience;
    private volatile @Nullable CountDownLatch working;
    private volatile boolean requested;

    /**
     * @param patience how long a command may go on; the same time that a service has for what is in flight
     */
    Termination(@ConfigProperty(name = "quarkus.shutdown.timeout", defaultValue = "20S") Duration patience) {
        this.patience = patience;
    }

    /**
     * Runs a command, which the end of the process waits for.
     *
     * @return its exit code
     */
    int during(IntSupplier command) {
        CountDownLatch ended = new CountDownLatch(1);
        working = ended;
        try {
            return command.getAsInt();
        } finally {
            ended.countDown();
        }
    }

    /** Whether the process was told to end: what has not begun does not begin any more. */
    boolean isRequested() {
        return requested;
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        requested = true;
        CountDownLatch ended = working;
        if (ended != null && !ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warnf(
                    "The command has not ended in %d s and is stopped; what it has not committed is undone.",
                    patience.toSeconds());
            // Else it would find one thing after the other closed.
            Runtime.getRuntime().halt(SIGTERM_EXIT);
        }
    }
}
