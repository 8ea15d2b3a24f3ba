package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.talkgraph.observing.Await;
import io.talkgraph.observing.Exposition;
import io.talkgraph.observing.ObservedProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

/** What Prometheus reads of WebSockets. */
@QuarkusTest
@TestProfile(ObservedProfile.class)
@Timeout(120)
class ObservedSocketTest {

    private static final String REQUESTS = "talkgraph_requests_seconds_count";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @TestHTTPResource(value = "metrics", management = true)
    URI metrics;

    private double value(String name, String... labels) {
        return Exposition.read(metrics).sum(name, labels);
    }

    private void await(String name, double expected) {
        Await.that(name + " is " + expected, () -> value(name) == expected);
    }

    @Test
    void connectionsAndSubscriptionsAreCountedWhileTheyLast() throws IOException {
        double before = value(REQUESTS, "operation", "Follow");
        try (RawSocket socket = RawSocket.open(endpoint)) {
            socket.subscribe("1", "subscription Follow { catalogChanged { slug } }");
            socket.subscribe("2", "subscription Follow { catalogChanged { slug } }");
            socket.settle();
            assertThat(value("talkgraph_subscriptions_connections")).isEqualTo(1);
            assertThat(value("talkgraph_subscriptions_active")).isEqualTo(2);

            socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
            socket.settle();
            assertThat(value("talkgraph_subscriptions_active")).isEqualTo(1);
        }
        await("talkgraph_subscriptions_active", 0);
        await("talkgraph_subscriptions_connections", 0);
        assertThat(value(REQUESTS, "operation", "Follow", "type", "subscription", "outcome", "success") - before)
                .isEqualTo(2);
        await("talkgraph_requests_active", 0);
    }

    @Test
    void queryIsCountedOnce() throws IOException {
        double bypassed = value("talkgraph_cache_requests_total", "result", "bypass");
        try (RawSocket socket = RawSocket.open(endpoint)) {
            socket.subscribe("1", "query OverSocket { __typename }");
            assertThat(socket.next().getString("type")).isEqualTo("next");
            assertThat(socket.next().getString("type")).isEqualTo("complete");
            socket.subscribe("2", "{ nope }");
            assertThat(socket.next().getString("type")).isEqualTo("error");
        }
        await("talkgraph_requests_active", 0);
        assertThat(value(REQUESTS, "operation", "OverSocket", "type", "query", "outcome", "success"))
                .isEqualTo(1);
        assertThat(value("talkgraph_cache_requests_total", "result", "bypass") - bypassed)
                .isEqualTo(1);
    }
}
