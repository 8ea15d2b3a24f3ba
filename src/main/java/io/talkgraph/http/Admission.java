package io.talkgraph.http;

import io.talkgraph.errors.ApiException;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Bounds the requests in flight: one too many is told so at once, before anybody reads it. */
@ApplicationScoped
class Admission {

    private final int allowed;
    private final AtomicInteger inFlight = new AtomicInteger();

    Admission(LimitsConfig config) {
        this.allowed = config.inFlight();
    }

    /**
     * Does nothing as long as there is room.
     *
     * @throws RequestException when there is none
     */
    void check() {
        if (inFlight.get() >= allowed) {
            throw full();
        }
    }

    /**
     * Answers a request. Its place is taken until the work has ended, whether the client waits for it or not.
     *
     * @throws RequestException when there is no room, or when the work does not even begin
     */
    <T> Future<T> admit(Supplier<Future<T>> work) {
        if (inFlight.incrementAndGet() > allowed) {
            inFlight.decrementAndGet();
            throw full();
        }
        Future<T> answer;
        try {
            answer = work.get();
        } catch (RuntimeException e) {
            inFlight.decrementAndGet();
            throw e;
        }
        return answer.onComplete(done -> inFlight.decrementAndGet());
    }

    private RequestException full() {
        return new RequestException(
                503,
                ApiException.limit(
                        "requestsInFlight",
                        allowed + 1L,
                        allowed,
                        "The server answers " + allowed + " requests already; send this one again in a second."),
                Map.of("Retry-After", "1"));
    }
}
