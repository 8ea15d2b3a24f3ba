package io.talkgraph.observing;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request while it is answered. Those who answer it tell what they find out, on whatever thread they are; when it ends, the
 * last word counts.
 */
public final class ObservedRequest {

    /** Nobody said anything: the connection was lost before. */
    private static final OperationFacts UNKNOWN =
            new OperationFacts(null, OperationType.NONE, 0, RequestOutcome.REFUSED, Set.of());

    private final Requests requests;
    private final Transport transport;
    private final long startNanos;
    private final @Nullable SpanContext trace;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile OperationFacts facts = UNKNOWN;
    private volatile @Nullable CacheResult cache;

    /** How a request came. */
    public enum Transport {
        HTTP,
        WEBSOCKET
    }

    ObservedRequest(Requests requests, Transport transport, long startNanos, @Nullable SpanContext trace) {
        this.requests = requests;
        this.transport = transport;
        this.startNanos = startNanos;
        this.trace = trace;
    }

    /** Says what became of it. */
    public void is(OperationFacts told) {
        facts = told;
    }

    /** Says what the cache of answers did for it. */
    public void cache(CacheResult result) {
        cache = result;
    }

    /**
     * Says that it has been answered. Only the first time counts.
     *
     * @param status of HTTP; 0 for what has none
     * @param bytes of the answer
     */
    public void end(int status, long bytes) {
        if (ended.compareAndSet(false, true)) {
            requests.ended(this, status, bytes);
        }
    }

    /** Says that it goes on as another one, which begins when this one did. It is not counted. */
    public void leave() {
        if (ended.compareAndSet(false, true)) {
            requests.left();
        }
    }

    /** The same request, when it goes on after {@link #leave()}. */
    public ObservedRequest resume() {
        return requests.begin(transport, startNanos, trace);
    }

    OperationFacts facts() {
        return facts;
    }

    /** Null when it did not get that far. */
    @Nullable
    CacheResult cache() {
        return cache;
    }

    Transport transport() {
        return transport;
    }

    /** By {@link System#nanoTime()}. */
    long startNanos() {
        return startNanos;
    }

    /** Where it is in its trace; null when there is none. */
    @Nullable
    SpanContext trace() {
        return trace;
    }
}
