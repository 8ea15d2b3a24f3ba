package io.talkgraph.following;

import io.agroal.api.AgroalDataSource;
import io.talkgraph.listening.Listener;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The reader of changes: woken by notifications, and by a heartbeat for those that get lost. */
final class ChangeTail implements Listener.Task {

    /** How late a change is told at most whose notification is lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Some imports change more, but nobody keeps up with the database: who is behind reads for himself. */
    private static final int KEPT = 5_000;

    private final RecentChanges recent;
    private final Consumer<Boolean> wake;
    private final Runnable setBack;
    private final Listener listener;
    private boolean connected;

    /**
     * @param place the number of the last change that is not read
     * @param wake told after each look, whether there were changes
     * @param setBack told when the database has fewer changes than were read
     */
    ChangeTail(AgroalDataSource database, long place, Consumer<Boolean> wake, Runnable setBack) {
        this.recent = new RecentChanges(place, KEPT);
        this.wake = wake;
        this.setBack = setBack;
        Listener.Terms terms = new Listener.Terms(
                "talkgraph-changes", HEARTBEAT, PATIENCE, "Subscribers will be told when the database is back.");
        this.listener = new Listener(database, terms, this);
    }

    /** The changes that were read last. */
    RecentChanges recent() {
        return recent;
    }

    void start() {
        listener.start();
    }

    void stop() {
        listener.stop();
    }

    void stopAndWait() throws InterruptedException {
        listener.stopAndWait();
    }

    @Override
    public void connected() {
        connected = true;
    }

    @Override
    public void look(Connection connection) throws SQLException {
        if (connected && ChangeLog.last(connection) < recent.end()) {
            setBack.run();
            return;
        }
        connected = false;
        boolean more = true;
        while (more && !listener.isStopped()) {
            List<CatalogChange> read = ChangeLog.after(connection, recent.end());
            recent.add(read);
            more = read.size() == ChangeLog.PAGE;
            wake.accept(!read.isEmpty());
        }
    }
}
