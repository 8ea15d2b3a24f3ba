package io.talkgraph.observing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.SpanContext;
import io.talkgraph.observing.ObservedRequest.Transport;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts and measures requests, and writes a line of the log for each. */
@Singleton
public class Requests {

    private static final int MOST_NAMES = 100;

    /** What a share of requests is asked about: the bounds of the buckets. */
    private static final Duration[] OBJECTIVES = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Traces traces;
    private final AccessLog log;
    private final OperationNames names = new OperationNames(MOST_NAMES);
    private final AtomicInteger active = new AtomicInteger();

    /** Looking one up in the registry makes more objects than a request does otherwise. */
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    private final Map<CacheResult, Counter> cacheResults = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();

    private record Series(String operation, OperationType type, RequestOutcome outcome) {}

    Requests(MeterRegistry registry, Traces traces, AccessLog log) {
        this.registry = registry;
        this.traces = traces;
        this.log = log;
        Gauge.builder("talkgraph.requests.active", active, AtomicInteger::get)
                .description("Requests that are being answered or wait for their turn")
                .register(registry);
    }

    /** A request begins, on this thread. It must be ended. */
    public ObservedRequest begin(Transport transport) {
        return begin(transport, System.nanoTime(), traces.current());
    }

    ObservedRequest begin(Transport transport, long startNanos, @Nullable SpanContext trace) {
        active.incrementAndGet();
        return new ObservedRequest(this, transport, startNanos, trace);
    }

    void left() {
        active.decrementAndGet();
    }

    void ended(ObservedRequest request, int status, long bytes) {
        active.decrementAndGet();
        long nanos = System.nanoTime() - request.startNanos();
        OperationFacts facts = request.facts();
        Series series = new Series(names.tag(facts.operation(), facts.type()), facts.type(), facts.outcome());
        timers.computeIfAbsent(series, this::timer).record(nanos, TimeUnit.NANOSECONDS);
        CacheResult cache = request.cache();
        if (cache != null) {
            cacheResults.computeIfAbsent(cache, this::cacheCounter).increment();
        }
        facts.limits().forEach(limit -> refusals.computeIfAbsent(limit, this::refusalCounter)
                .increment());
        log.write(request, status, bytes, nanos);
    }

    private Timer timer(Series series) {
        return Timer.builder("talkgraph.requests")
                .description(
                        "Requests, from their first byte read until the last one of the answer is handed to the system")
                .tag("operation", series.operation())
                .tag("type", series.type().tag())
                .tag("outcome", series.outcome().tag())
                .serviceLevelObjectives(OBJECTIVES)
                .register(registry);
    }

    private Counter cacheCounter(CacheResult result) {
        return Counter.builder("talkgraph.cache.requests")
                .description("Requests that asked the cache of answers")
                .tag("result", result.tag())
                .register(registry);
    }

    private Counter refusalCounter(String limit) {
        return Counter.builder("talkgraph.refusals")
                .description("Requests that met a limit")
                .tag("limit", limit)
                .register(registry);
    }
}
