package io.talkgraph.http;

import io.quarkus.runtime.ImageMode;
import io.quarkus.virtual.threads.VirtualThreads;
import io.talkgraph.errors.ApiException;
import io.talkgraph.http.execution.ExecutionConfig;
import io.talkgraph.observing.Traces;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/**
 * Where requests are answered: beside the event loops, a bounded number at once, on virtual threads where the JVM has such
 * that may block anywhere.
 */
@ApplicationScoped
class Workers {

    /** Before this JDK a virtual thread that waits inside {@code synchronized} holds its carrier (JEP 491). */
    private static final int FIRST_JDK = 24;

    private final Vertx vertx;
    private final Traces traces;
    private final @Nullable ExecutorService virtualThreads;
    private final int concurrent;
    private final Duration patience;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int running;

    Workers(Vertx vertx, @VirtualThreads ExecutorService virtualThreads, ExecutionConfig config, Traces traces) {
        this.vertx = vertx;
        this.traces = traces;
        this.virtualThreads = areVirtualThreadsReliable() ? virtualThreads : null;
        this.concurrent = config.concurrent();
        this.patience = config.time();
    }

    /**
     * Runs work that blocks, when it is its turn.
     *
     * @return its result, on the event loop of the caller; fails with a {@link RequestException} when its turn came too late
     */
    <T> Future<T> run(Callable<T> work) {
        Context caller = vertx.getOrCreateContext();
        Promise<T> result = Promise.promise();
        Callable<T> traced = traces.carry(work);
        long asked = System.nanoTime();
        start(() -> {
            try {
                checkWait(Duration.ofNanos(System.nanoTime() - asked));
                T value = traced.call();
                caller.runOnContext(now -> result.complete(value));
            } catch (Throwable e) {
                // An Error, too, is an answer: whoever asked would wait for ever.
                caller.runOnContext(now -> result.fail(e));
            }
        });
        return result.future();
    }

    private void checkWait(Duration waited) {
        if (waited.compareTo(patience) > 0) {
            throw new RequestException(
                    503,
                    ApiException.limit(
                            "executionTime",
                            waited.toMillis(),
                            patience.toMillis(),
                            "The request waited " + waited.toMillis() + " ms for others to end; send it again later."),
                    Map.of("Retry-After", "1"));
        }
    }

    /**
     * In a native executable (GraalVM 25) one of thirty first changes after a start was never woken when the database had
     * answered: bytes in the socket, all carriers and the poller asleep, until the transaction's time was over.
     */
    private static boolean areVirtualThreadsReliable() {
        return Runtime.version().feature() >= FIRST_JDK && ImageMode.current() == ImageMode.JVM;
    }

    private void start(Runnable task) {
        synchronized (waiting) {
            if (running >= concurrent) {
                waiting.add(task);
                return;
            }
            running++;
        }
        launch(task);
    }

    private void launch(Runnable task) {
        Runnable turn = () -> {
            task.run();
            next();
        };
        // Of its own: what is known of a request by its context, its trace above all, is not for the next one on this
        // thread, nor for the operations of a WebSocket, which run at once on one context.
        ContextInternal context = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        if (virtualThreads != null) {
            virtualThreads.execute(() -> context.dispatch(turn));
        } else {
            var unused = context.executeBlocking(
                    () -> {
                        turn.run();
                        return true;
                    },
                    false);
        }
    }

    private void next() {
        Runnable task;
        synchronized (waiting) {
            task = waiting.poll();
            if (task == null) {
                running--;
                return;
            }
        }
        launch(task);
    }
}
