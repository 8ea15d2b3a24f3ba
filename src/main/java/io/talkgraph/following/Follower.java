package io.talkgraph.following;

import io.talkgraph.catalogue.value.EntryKind;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One who follows: a place in the row of changes, which moves on as far as he asks for more. He keeps nothing but that, so
 * one who is slow costs no memory and holds up nobody.
 *
 * <p>All of it but {@link #wake()} and {@link #fail} happens on his own thread, one thing after the other.
 */
final class Follower implements Subscription {

    /** How many changes are told until others on the same thread have theirs. */
    private static final int TURN = 100;

    private final ChangeFeed feed;
    private final Subscriber<? super CatalogChange> subscriber;
    private final Set<EntryKind> kinds;
    private final Executor executor;
    private final AtomicBoolean woken = new AtomicBoolean();
    private long place;
    private Iterator<CatalogChange> page = List.<CatalogChange>of().iterator();
    private long demand;
    private boolean busy;
    private boolean ended;

    /**
     * @param feed where the changes come from
     * @param subscriber who is told
     * @param kinds of entries he wants to hear of
     * @param place the number of the last change that he does not want to hear of
     * @param executor runs one thing after the other, on the thread that calls the methods of the subscription, too
     */
    Follower(
            ChangeFeed feed,
            Subscriber<? super CatalogChange> subscriber,
            Set<EntryKind> kinds,
            long place,
            Executor executor) {
        this.feed = feed;
        this.subscriber = subscriber;
        this.kinds = Set.copyOf(kinds);
        this.place = place;
        this.executor = executor;
    }

    /** Says that there may be more; from any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            executor.execute(() -> {
                woken.set(false);
                emit();
            });
        }
    }

    /** Ends it with an error; from any thread. */
    void fail(RuntimeException reason) {
        executor.execute(() -> {
            if (!ended) {
                cancel();
                subscriber.onError(reason);
            }
        });
    }

    @Override
    public void request(long more) {
        demand = Math.max(demand, demand + more);
        emit();
    }

    @Override
    public void cancel() {
        ended = true;
        feed.leave(this);
    }

    private void emit() {
        if (busy) {
            return;
        }
        busy = true;
        for (int i = 0; i < TURN && !ended && demand > 0; i++) {
            if (page.hasNext()) {
                emit(page.next());
            } else if (!turnPage()) {
                return;
            }
        }
        busy = false;
        if (!ended && demand > 0) {
            wake();
        }
    }

    private void emit(CatalogChange change) {
        place = change.number();
        if (kinds.contains(change.kind())) {
            demand--;
            subscriber.onNext(change);
        }
    }

    /** Whether there is another page now; otherwise it goes on later. */
    private boolean turnPage() {
        List<CatalogChange> recent = feed.recent(place);
        if (recent == null) {
            // Stays busy until then.
            feed.read(place, this::catchUp);
            return false;
        }
        page = recent.iterator();
        if (recent.isEmpty()) {
            busy = false;
        }
        return !recent.isEmpty();
    }

    /**
     * @param read what follows; null when the database does not say, and then the next wake is another attempt
     */
    private void catchUp(@Nullable List<CatalogChange> read) {
        executor.execute(() -> {
            busy = false;
            if (read != null && !read.isEmpty()) {
                page = read.iterator();
                emit();
            }
        });
    }
}
