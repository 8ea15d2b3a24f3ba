package io.talkgraph.http.caching;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps {@link Revisions} up to date while the service runs: it hears of changes, and asks several times within a lease
 * whether it missed one, for notifications get lost (a cut connection, a pooler, a standby).
 */
@Singleton
class RevisionListener {

    private static final Logger LOG = Logger.getLogger(RevisionListener.class);
    private static final int QUESTIONS_PER_LEASE = 3;
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(100);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    private final AgroalConnectionFactoryConfiguration settings;
    private final Revisions revisions;
    private final Duration lease;
    private final boolean serves;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "talkgraph-revisions");
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private boolean deaf;

    /**
     * @param database whose settings to connect with
     * @param serves whether this process answers requests; one-off commands do not
     */
    RevisionListener(
            AgroalDataSource database,
            Revisions revisions,
            CachingConfig config,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.settings =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        this.revisions = revisions;
        this.lease = config.staleness();
        this.serves = serves;
    }

    void onStart(@Observes StartupEvent event) {
        if (serves && !lease.isZero() && !lease.isNegative()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread.isAlive()) {
            thread.join(heartbeat().plusSeconds(1).toMillis());
        }
    }

    private void run() {
        while (!isStopped(0)) {
            try (RevisionSource source = RevisionSource.connect(settings, lease)) {
                follow(source);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void follow(RevisionSource source) throws SQLException {
        while (!isStopped(0)) {
            Moment asked = revisions.now();
            revisions.confirm(source.revision(), asked);
            hearAgain();
            if (source.awaitChange(heartbeat())) {
                // Not the revision of the notification: it may be on its way for long, and others may have followed.
                revisions.expire();
            }
        }
    }

    private Duration heartbeat() {
        Duration even = lease.dividedBy(QUESTIONS_PER_LEASE);
        return even.compareTo(SHORTEST_HEARTBEAT) < 0 ? SHORTEST_HEARTBEAT : even;
    }

    private void hearAgain() {
        pauseMillis = FIRST_PAUSE_MILLIS;
        if (deaf) {
            deaf = false;
            LOG.info("Changes of the catalogue are heard again.");
        }
    }

    private void pause(Exception reason) {
        if (!deaf && !isStopped(0)) {
            deaf = true;
            LOG.warnf(
                    "Changes of the catalogue are not heard (%s); trying again. Until then the cache serves only what"
                            + " the database confirmed less than %s ago.",
                    reason.getMessage(), lease);
        }
        if (!isStopped(pauseMillis)) {
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Whether the service stops, waiting so long for it. */
    private boolean isStopped(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
