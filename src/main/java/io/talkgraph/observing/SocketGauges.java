package io.talkgraph.observing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import java.util.concurrent.atomic.AtomicInteger;

/** How many are connected by WebSocket, and how many subscriptions they have. */
@Singleton
public class SocketGauges {

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();

    SocketGauges(MeterRegistry registry) {
        Gauge.builder("talkgraph.subscriptions.connections", connections, AtomicInteger::get)
                .description("WebSockets that are open")
                .register(registry);
        Gauge.builder("talkgraph.subscriptions.active", subscriptions, AtomicInteger::get)
                .description("Subscriptions that have begun and not ended")
                .register(registry);
    }

    /** A WebSocket was opened; how many there are now. */
    public int connected() {
        return connections.incrementAndGet();
    }

    /** A WebSocket was closed. */
    public void disconnected() {
        connections.decrementAndGet();
    }

    /** A subscription has begun. */
    public void began() {
        subscriptions.incrementAndGet();
    }

    /** A subscription has ended. */
    public void ended() {
        subscriptions.decrementAndGet();
    }
}
