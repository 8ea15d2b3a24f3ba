package io.talkgraph.http.caching;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.talkgraph.following.ChangesHeard;
import io.talkgraph.listening.DatabaseContact;
import io.talkgraph.listening.Listener;
import io.talkgraph.migration.SchemaReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Keeps {@link Revisions} up to date while the service runs; asks several times within a lease whether it missed a change. So
 * it also knows whether the database answers.
 */
@Singleton
class RevisionListener {

    private static final int QUESTIONS_PER_LEASE = 3;
    private static final Duration SHORTEST_HEARTBEAT = Duration.ofMillis(100);

    private static final Duration HEARTBEAT_WITHOUT_LEASE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(2);

    private final Revisions revisions;
    private final DatabaseContact contact;
    private final Duration longest;
    private final Listener listener;

    /**
     * @param database whose settings to connect with
     * @param contact is told whether the database answers
     */
    RevisionListener(AgroalDataSource database, Revisions revisions, DatabaseContact contact, CachingConfig config) {
        Duration lease = config.staleness();
        this.revisions = revisions;
        this.contact = contact;
        Duration patience = isKept(lease) && lease.compareTo(LONGEST_PATIENCE) < 0 ? lease : LONGEST_PATIENCE;
        this.longest = heartbeat(lease).plus(patience.multipliedBy(2));
        Listener.Terms terms = new Listener.Terms(
                "talkgraph-revisions",
                heartbeat(lease),
                patience,
                "Until then the cache serves only what the database confirmed less than " + lease + " ago.");
        this.listener = new Listener(database, terms, new Revising());
    }

    /** Without a lease each request asks for itself. */
    private static boolean isKept(Duration lease) {
        return !lease.isZero() && !lease.isNegative();
    }

    private static Duration heartbeat(Duration lease) {
        if (!isKept(lease)) {
            return HEARTBEAT_WITHOUT_LEASE;
        }
        Duration even = lease.dividedBy(QUESTIONS_PER_LEASE);
        return even.compareTo(SHORTEST_HEARTBEAT) < 0 ? SHORTEST_HEARTBEAT : even;
    }

    void onStart(@Observes SchemaReady event) {
        listener.start();
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        listener.stopAndWait();
    }

    /** Who is told of a change and asks at once is not answered with what was before. */
    void onChanges(@Observes ChangesHeard event) {
        revisions.expire();
    }

    private final class Revising implements Listener.Task {

        @Override
        public void look(Connection connection) throws SQLException {
            Moment asked = revisions.now();
            revisions.confirm(revision(connection), asked);
            contact.answered(longest);
        }

        @Override
        public void lost(Exception reason) {
            contact.lost(reason);
        }

        @Override
        public void heard() {
            // Not the revision of the notification: it may be on its way for long, and others may have followed.
            revisions.expire();
        }
    }

    private static String revision(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select revision from catalogue_state")) {
            if (!result.next()) {
                throw new SQLException("The table catalogue_state has lost its row");
            }
            return result.getString(1);
        }
    }
}
