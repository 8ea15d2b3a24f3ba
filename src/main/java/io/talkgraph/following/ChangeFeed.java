package io.talkgraph.following;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The changes of the catalogue as they are committed, by whatever process, in the order of their commits, none left out.
 * One reader serves all who follow; it begins with the first and ends with the last.
 */
@Singleton
public class ChangeFeed {

    private static final Logger LOG = Logger.getLogger(ChangeFeed.class);

    private final AgroalDataSource database;
    private final Event<ChangesHeard> heard;
    private final Set<Follower> followers = new LinkedHashSet<>();
    private final ExecutorService readers = Executors.newSingleThreadExecutor(ChangeFeed::thread);
    private @Nullable ChangeTail tail;

    ChangeFeed(AgroalDataSource database, Event<ChangesHeard> heard) {
        this.database = database;
        this.heard = heard;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "talkgraph-changes-behind");
        thread.setDaemon(true);
        return thread;
    }

    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        ChangeTail last = end();
        readers.shutdown();
        if (last != null) {
            last.stopAndWait();
        }
    }

    /**
     * All changes that are committed from now on. Blocks until the database has said where that is; what comes then is
     * told on the event loop of who subscribes, or where the changes are read when there is none. For one subscriber.
     *
     * @param kinds of the entries whose changes are told
     * @throws IllegalStateException when the database does not answer
     */
    public Publisher<CatalogChange> changes(Set<EntryKind> kinds) {
        long place = last();
        return subscriber -> follow(subscriber, kinds, place);
    }

    private long last() {
        try (Connection connection = database.getConnection()) {
            return ChangeLog.last(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The last change is not known", e);
        }
    }

    private void follow(Subscriber<? super CatalogChange> subscriber, Set<EntryKind> kinds, long place) {
        Context context = Vertx.currentContext();
        Follower follower = new Follower(this, subscriber, kinds, place, task -> {
            if (context == null) {
                task.run();
            } else {
                context.runOnContext(now -> task.run());
            }
        });
        join(follower, place);
        subscriber.onSubscribe(follower);
    }

    private synchronized void join(Follower follower, long place) {
        followers.add(follower);
        if (tail == null) {
            tail = new ChangeTail(database, place, this::wake, this::failAll);
            tail.start();
        }
    }

    /** Forgets one who follows no longer. */
    synchronized void leave(Follower follower) {
        followers.remove(follower);
        if (followers.isEmpty()) {
            end();
        }
    }

    private synchronized @Nullable ChangeTail end() {
        ChangeTail last = tail;
        if (last != null) {
            last.stop();
        }
        tail = null;
        return last;
    }

    /** The changes after one, as far as they were read for all; null when these begin later. */
    @Nullable
    List<CatalogChange> recent(long place) {
        ChangeTail current = current();
        return current == null ? List.of() : current.recent().after(place);
    }

    private synchronized @Nullable ChangeTail current() {
        return tail;
    }

    private synchronized List<Follower> followers() {
        return List.copyOf(followers);
    }

    /** Reads changes for one who is behind, on another thread; null when the database does not answer. */
    void read(long place, Consumer<@Nullable List<CatalogChange>> next) {
        if (readers.isShutdown()) {
            return;
        }
        readers.execute(() -> {
            List<CatalogChange> read = null;
            try (Connection connection = database.getConnection()) {
                read = ChangeLog.after(connection, place);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("One who is behind has to wait for the database", e);
            }
            next.accept(read);
        });
    }

    private void wake(boolean changed) {
        if (changed) {
            heard.fire(new ChangesHeard());
        }
        followers().forEach(Follower::wake);
    }

    /** Nobody can follow any longer: the database that is there now has fewer changes than were read. */
    private void failAll() {
        LOG.warn("The database has fewer changes than were told already; it was restored, or is another one.");
        followers()
                .forEach(follower -> follower.fail(ApiException.of(
                        ErrorCode.UNAVAILABLE,
                        "The catalogue was set back to an earlier state; read it again and subscribe again.")));
    }
}
