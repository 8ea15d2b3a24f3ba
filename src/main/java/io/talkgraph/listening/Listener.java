package io.talkgraph.listening;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import org.jboss.logging.Logger;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears of changes of the catalogue on a thread and a connection of its own, until it is stopped. A connection that is lost
 * is made again, and since notifications get lost (a cut connection, a pooler, a standby), the database is asked in between,
 * too.
 */
public final class Listener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 3_000;

    private final AgroalDataSource database;
    private final AgroalConnectionFactoryConfiguration settings;
    private final Terms terms;
    private final Task task;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private long pauseMillis = FIRST_PAUSE_MILLIS;
    private boolean deaf;

    /**
     * How to listen.
     *
     * @param name of the thread, and of the connection in {@code pg_stat_activity}
     * @param heartbeat how long to wait for a change before the database is asked
     * @param patience the longest wait for a server that does not answer
     * @param meanwhile what a lost connection means to others, for the log
     */
    public record Terms(String name, Duration heartbeat, Duration patience, String meanwhile) {}

    /** What is done by whoever listens; called on the thread of the listener. */
    public interface Task {

        /**
         * Asks what there is to know: first of all on each connection, after each change, and after each heartbeat.
         *
         * @param connection each statement is a transaction of its own
         * @throws SQLException when the connection is lost; another one is made
         */
        void look(Connection connection) throws SQLException;

        /** There is a new connection: whatever happened since the last look was not heard. */
        default void connected() {}

        /**
         * There is no connection: none could be made, or the last one was lost; another attempt follows.
         *
         * @param reason what the driver says
         */
        default void lost(Exception reason) {}

        /** There was a change, so what was known is old; a look follows. */
        default void heard() {}
    }

    /**
     * A listener that has yet to be started.
     *
     * @param database whose settings to connect with; when the connection was cut, its idle ones are looked at, too
     * @param terms how to listen
     * @param task what to do
     */
    public Listener(AgroalDataSource database, Terms terms, Task task) {
        this.database = database;
        this.settings =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        this.terms = terms;
        this.task = task;
        this.thread = new Thread(this::run, terms.name());
    }

    /** Begins to listen; a listener does so once. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends listening, within a heartbeat; does not wait for it. */
    public void stop() {
        stopped.countDown();
    }

    /** Ends listening, and waits for it a little longer than a heartbeat. */
    public void stopAndWait() throws InterruptedException {
        stop();
        if (thread.isAlive()) {
            thread.join(terms.heartbeat().plusSeconds(1).toMillis());
        }
    }

    /** Whether it was told to stop. */
    public boolean isStopped() {
        return isStopped(0);
    }

    private void run() {
        while (!isStopped()) {
            try (ListeningConnection connection =
                    ListeningConnection.connect(settings, terms.name(), terms.patience())) {
                task.connected();
                follow(connection);
            } catch (SQLException | RuntimeException e) {
                pause(e);
            }
        }
    }

    private void follow(ListeningConnection connection) throws SQLException {
        while (!isStopped()) {
            task.look(connection.jdbc());
            hearAgain();
            if (connection.awaitChange(terms.heartbeat())) {
                task.heard();
            }
        }
    }

    private void hearAgain() {
        pauseMillis = FIRST_PAUSE_MILLIS;
        if (deaf) {
            deaf = false;
            dropDeadConnections();
            LOG.infof("Changes of the catalogue are heard again (%s).", terms.name());
        }
    }

    private void pause(Exception reason) {
        task.lost(reason);
        if (!deaf && !isStopped()) {
            deaf = true;
            if (!(reason.getCause() instanceof SocketTimeoutException)) {
                dropDeadConnections();
            }
            LOG.warnf(
                    "Changes of the catalogue are not heard (%s: %s); trying again. %s",
                    terms.name(), reason.getMessage(), terms.meanwhile());
        }
        if (!isStopped(pauseMillis)) {
            pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
        }
    }

    /**
     * Who cut this connection has cut others: without this each of them would be lent once more, to somebody who gets an error
     * for it. A server that says nothing is not asked, for each answer would have to be waited for.
     */
    private void dropDeadConnections() {
        database.flush(FlushMode.INVALID);
    }

    /** Whether it was told to stop, waiting so long for it. */
    private boolean isStopped(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
