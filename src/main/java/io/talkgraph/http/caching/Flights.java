package io.talkgraph.http.caching;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Lets requests that ask the same at the same time wait for one execution. What fails is not shared. */
@Singleton
public class Flights {

    private final Map<Flight, Future<Answer>> running = new ConcurrentHashMap<>();

    /** Who asks after a change does not wait for an answer from before it. */
    private record Flight(String key, String revision) {}

    /**
     * Waits for a running execution of the same request, or executes.
     *
     * @param key of the request
     * @param revision the current one; null when it is not known, and then nothing is shared
     */
    public Future<Answer> join(String key, @Nullable String revision, Supplier<Future<Answer>> execution) {
        if (revision == null) {
            return execution.get();
        }
        Flight flight = new Flight(key, revision);
        Promise<Answer> promise = Promise.promise();
        Future<Answer> first = running.putIfAbsent(flight, promise.future());
        if (first != null) {
            return follow(first, execution);
        }
        try {
            return execution.get().onComplete(done -> {
                running.remove(flight);
                promise.handle(done);
            });
        } catch (RuntimeException e) {
            running.remove(flight);
            promise.fail(e);
            throw e;
        }
    }

    private static Future<Answer> follow(Future<Answer> first, Supplier<Future<Answer>> execution) {
        Promise<Answer> answer = Promise.promise();
        Context own = Vertx.currentContext();
        first.onComplete(done -> {
            Runnable next = () -> {
                if (done.succeeded() && done.result().lasting()) {
                    answer.complete(done.result());
                } else {
                    execution.get().onComplete(answer);
                }
            };
            // A request is answered on its own event loop, not on that of the first one.
            if (own == null) {
                next.run();
            } else {
                own.runOnContext(ignored -> next.run());
            }
        });
        return answer.future();
    }
}
