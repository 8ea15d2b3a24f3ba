package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Limits as an operator sets them, each far below its default. */
@QuarkusTest
@TestProfile(SmallSocketLimitsTest.Small.class)
@Timeout(120)
class SmallSocketLimitsTest {

    /** Every limit far below its default; the sites that may connect are named. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "talkgraph.limits.subscriptions.connections", "2",
                    "talkgraph.limits.subscriptions.operations", "2",
                    "talkgraph.limits.subscriptions.init", "1S",
                    "talkgraph.limits.subscriptions.keep-alive", "4S",
                    "talkgraph.limits.subscriptions.unread", "1S",
                    "talkgraph.limits.requests.body", "600",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://talks.example,/https://[a-z]+\\.friends\\.example/");
        }
    }

    private static final String FOLLOW = "subscription { catalogChanged { slug } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Changes changes = new Changes();

    @Inject
    SocketEndpoint server;

    private final List<RawSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawSocket socket : sockets) {
            socket.close();
        }
    }

    private RawSocket connect(String... headers) throws IOException {
        RawSocket socket = RawSocket.connect(endpoint, "graphql-transport-ws", headers);
        sockets.add(socket);
        return socket;
    }

    /** A connection; there may be none at once, for those of the test before end after their clients have gone. */
    private RawSocket open() throws IOException, InterruptedException {
        while (true) {
            RawSocket socket = connect();
            socket.send("{\"type\":\"connection_init\"}");
            if (socket.isText()) {
                assertThat(socket.next().getString("type")).isEqualTo("connection_ack");
                return socket;
            }
            assertThat(socket.closed().code()).isEqualTo(1013);
            Thread.sleep(20);
        }
    }

    @Test
    void whoSaysNothingIsClosed() throws IOException, InterruptedException {
        open().close();
        RawSocket socket = connect();

        assertThat(socket.closed()).isEqualTo(new RawSocket.Closed(4408, "Connection initialisation timeout"));
    }

    @Test
    void connectionsThatAreTooManyAreClosed() throws IOException, InterruptedException {
        RawSocket one = open();
        RawSocket other = open();

        assertThat(connect().closed().code()).isEqualTo(1013);

        one.settle();
        other.settle();
        other.close();
        open().settle();
    }

    @Test
    void operationsThatAreTooManyAreErrors() throws IOException, InterruptedException {
        RawSocket socket = open();
        socket.subscribe("1", FOLLOW);
        socket.subscribe("2", FOLLOW);

        socket.subscribe("3", FOLLOW);

        JsonPath error = socket.next();
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getString("id")).isEqualTo("3");
        assertThat(error.getString("payload[0].extensions.limit")).isEqualTo("operationsPerConnection");
        assertThat(error.getInt("payload[0].extensions.allowed")).isEqualTo(2);
        socket.send("{\"id\":\"1\",\"type\":\"complete\"}");
        socket.subscribe("3", FOLLOW);
        socket.settle();
    }

    @Test
    void whoAnswersPingsStays() throws IOException, InterruptedException {
        RawSocket socket = open();
        socket.subscribe("1", FOLLOW);
        while (socket.pings() < 2) {
            // Waits in vain for a message; pings are answered meanwhile.
            socket.readPing();
        }

        socket.settle();
        changes.commit("x-", 1);

        assertThat(socket.next().getString("payload.data.catalogChanged.slug")).isEqualTo("x-1");
    }

    @Test
    void whoDoesNotAnswerPingsIsClosed() throws IOException, InterruptedException {
        RawSocket socket = open();
        socket.fallSilent();

        assertThat(socket.closed()).isEqualTo(new RawSocket.Closed(4431, "No answer to a ping"));
        assertThat(socket.pings()).isPositive();
    }

    @Test
    void messageSizeIsThatOfRequests() throws IOException, InterruptedException {
        RawSocket socket = open();

        socket.send("{\"type\":\"ping\",\"payload\":{\"a\":\"" + "x".repeat(600) + "\"}}");

        assertThat(socket.closed().code()).isEqualTo(1009);
    }

    /** He is told why when he reads on: behind what he left unread. Others are told all the while. */
    @Test
    void whoDoesNotReadIsClosedAndHoldsUpNobody() throws IOException, InterruptedException {
        RawSocket slow = open();
        slow.subscribe("1", "subscription { catalogChanged { a: slug b: slug c: slug d: slug e: slug f: slug } }");
        slow.settle();
        RawSocket quick = open();
        quick.subscribe("1", FOLLOW);
        quick.settle();
        String prefix = "x".repeat(100) + "-";

        int told = 0;
        while (server.served() == 2) {
            changes.commit(prefix, 500);
            assertThat(quick.slugs(500)).hasSize(500).startsWith(prefix + 1).endsWith(prefix + 500);
            told += 500;
        }

        assertThat(told).isPositive();
        assertThat(slow.closed().code()).isEqualTo(4430);
        quick.settle();
    }

    @Test
    void sitesThatAreNamedMayConnect() throws IOException {
        for (String origin : List.of("https://talks.example", "https://good.friends.example")) {
            assertThat(connect("Origin: " + origin).response()).startsWith("HTTP/1.1 101 ");
        }
        assertThat(connect("Origin: https://evil.example").response()).startsWith("HTTP/1.1 403 ");
    }
}
