package io.talkgraph.http.sockets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;

/** How many may be connected by WebSocket, and how long one waits for them. */
@ConfigMapping(prefix = "talkgraph.limits.subscriptions")
interface SocketsConfig {

    /** Connections of this process. */
    @WithDefault("1000")
    @Positive
    int connections();

    /** Subscriptions and queries of a connection at once. */
    @WithDefault("20")
    @Positive
    int operations();

    /** From the connection to its {@code connection_init}. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration init();

    /** How often a client is pinged, and how long it may take to answer. */
    @WithDefault("20S")
    @DurationMin(millis = 1)
    Duration keepAlive();

    /** How long a client may leave unread what is sent to it. */
    @WithDefault("30S")
    @DurationMin(millis = 1)
    Duration unread();
}
