package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** The protocol graphql-transport-ws, message by message (graphql-ws, PROTOCOL.md). */
@QuarkusTest
@Timeout(60)
class SocketProtocolTest {

    private static final String INIT = "{\"type\":\"connection_init\"}";
    private static final String FOLLOW = "subscription { catalogChanged { slug } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final List<RawSocket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (RawSocket socket : sockets) {
            socket.close();
        }
    }

    private RawSocket connect(String subprotocol, String... headers) throws IOException {
        RawSocket socket = RawSocket.connect(endpoint, subprotocol, headers);
        sockets.add(socket);
        return socket;
    }

    private RawSocket open() throws IOException {
        RawSocket socket = RawSocket.open(endpoint);
        sockets.add(socket);
        return socket;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"graphql-transport-ws", "'graphql-ws, graphql-transport-ws'"})
    void protocolIsAgreedUpon(String offered) throws IOException {
        assertThat(connect(offered).response())
                .startsWith("HTTP/1.1 101 ")
                .containsIgnoringCase("sec-websocket-protocol: graphql-transport-ws\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none", "graphql-ws", "mqtt"})
    void otherProtocolsAreNotSpoken(String offered) throws IOException {
        assertThat(connect(offered).closed().code()).isEqualTo(4406);
    }

    @Test
    void payloadOfConnectionInitMayBeAnyObject() throws IOException {
        RawSocket socket = connect("graphql-transport-ws");

        socket.send("{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer nothing\"}}");

        assertThat(socket.next().getMap("$")).isEqualTo(Map.of("type", "connection_ack"));
    }

    @Test
    void pingIsAnsweredWithItsPayloadAlsoBeforeConnectionInit() throws IOException {
        RawSocket socket = connect("graphql-transport-ws");

        socket.send("{\"type\":\"ping\",\"payload\":{\"a\":[1,\"é\"]}}");
        JsonPath withPayload = socket.next();
        socket.send("{\"type\":\"ping\"}");

        assertThat(withPayload.getMap("$")).isEqualTo(Map.of("type", "pong", "payload", Map.of("a", List.of(1, "é"))));
        assertThat(socket.next().getMap("$")).isEqualTo(Map.of("type", "pong"));
    }

    @Test
    void pongIsTaken() throws IOException {
        RawSocket socket = open();

        socket.send("{\"type\":\"pong\",\"payload\":{}}");

        socket.settle();
    }

    @Test
    void secondConnectionInitClosesTheConnection() throws IOException {
        RawSocket socket = open();

        socket.send(INIT);

        assertThat(socket.closed()).isEqualTo(new RawSocket.Closed(4429, "Too many initialisation requests"));
    }

    @Test
    void operationBeforeTheAcknowledgementClosesTheConnection() throws IOException {
        RawSocket socket = connect("graphql-transport-ws");

        socket.subscribe("1", FOLLOW);

        assertThat(socket.closed().code()).isEqualTo(4401);
    }

    @Test
    void idInUseClosesTheConnection() throws IOException {
        RawSocket socket = open();
        socket.subscribe("one", FOLLOW);

        socket.subscribe("one", FOLLOW);

        assertThat(socket.closed()).isEqualTo(new RawSocket.Closed(4409, "Subscriber for one already exists"));
    }

    @Test
    void idIsFreeAgainAfterItsCompletion() throws IOException {
        RawSocket socket = open();
        for (int i = 0; i < 3; i++) {
            socket.subscribe("one", FOLLOW);
            socket.settle();
            socket.send("{\"id\":\"one\",\"type\":\"complete\"}");
        }

        socket.settle();
    }

    @Test
    void completionOfWhatIsNotThereIsTaken() throws IOException {
        RawSocket socket = open();

        socket.send("{\"id\":\"nothing\",\"type\":\"complete\"}");

        socket.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "null",
                "{\"type\":1}",
                "{\"type\":\"start\"}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"ping\",\"payload\":7}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{a}\",\"variables\":[]}}",
                "{\"type\":\"complete\"}"
            })
    void whatIsNoMessageClosesTheConnection(String message) throws IOException {
        RawSocket socket = open();

        socket.send(message);

        RawSocket.Closed closed = socket.closed();
        assertThat(closed.code()).as(closed.reason()).isEqualTo(4400);
        assertThat(closed.reason()).isNotEmpty();
    }

    @Test
    void hostileNestingClosesTheConnection() throws IOException {
        RawSocket socket = open();

        socket.send("{\"type\":\"ping\",\"payload\":" + "{\"a\":".repeat(50_000));

        assertThat(socket.closed().code()).isEqualTo(4400);
    }

    @Test
    void bytesCloseTheConnection() throws IOException {
        RawSocket socket = open();

        socket.sendBinary(new byte[] {1, 2, 3});

        assertThat(socket.closed().code()).isEqualTo(4400);
    }

    @Test
    void messageLongerThanARequestMayBeClosesTheConnection() throws IOException {
        RawSocket socket = open();

        socket.announce(1024 * 1024 + 1);

        assertThat(socket.closed().code()).isEqualTo(1009);
    }

    @Test
    void longMessageIsTaken() throws IOException {
        RawSocket socket = open();

        socket.send("{\"type\":\"ping\",\"payload\":{\"a\":\"" + "x".repeat(1_000_000) + "\"}}");

        assertThat(socket.next().getString("payload.a")).hasSize(1_000_000);
    }

    /** A hundred million bytes fit into no buffer on the way, so who sends them has to wait. */
    @Test
    void whoSendsAndDoesNotReadIsNotReadEither() throws IOException, InterruptedException {
        RawSocket socket = open();
        String ping = "{\"type\":\"ping\",\"payload\":{\"a\":\"" + "x".repeat(1_000_000) + "\"}}";
        Thread sender = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    socket.send(ping);
                }
            } catch (IOException e) {
                // The end of the test closes the connection.
                return;
            }
        });
        sender.start();

        sender.join(5_000);

        assertThat(sender.isAlive()).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(socket.isPong()).isTrue();
        }
        sender.join();
        socket.settle();
    }

    @Test
    void queryIsAnsweredAndCompleted() throws IOException {
        RawSocket socket = open();

        socket.send("{\"id\":\"q\\\"1\\u00e9\",\"type\":\"subscribe\",\"payload\":{\"query\":"
                + "\"query Q($n: Int) { talks(first: $n) { totalCount } }\",\"operationName\":\"Q\","
                + "\"variables\":{\"n\":1}}}");

        JsonPath next = socket.next();
        assertThat(next.getString("type")).isEqualTo("next");
        assertThat(next.getString("id")).isEqualTo("q\"1é");
        assertThat(next.getString("payload.data.talks.totalCount")).isNotNull();
        assertThat(socket.next().getMap("$")).isEqualTo(Map.of("type", "complete", "id", "q\"1é"));
    }

    @Test
    void errorOfAFieldComesWithTheData() throws IOException {
        RawSocket socket = open();

        socket.subscribe("1", "{ node(id: \"x\") { id } catalog { version } }");

        JsonPath next = socket.next();
        assertThat(next.getString("type")).isEqualTo("next");
        assertThat(next.getString("payload.data.catalog.version")).isNotNull();
        assertThat(next.getList("payload.errors.extensions.code")).containsExactly("BAD_USER_INPUT");
        assertThat(socket.next().getString("type")).isEqualTo("complete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                              | BAD_USER_INPUT
                    { nothing }                                    | BAD_USER_INPUT
                    subscription { nothing }                       | BAD_USER_INPUT
                    subscription { catalogChanged { nothing } }    | BAD_USER_INPUT
                    subscription { catalogChanged(kinds: [BOOK]) { id } } | BAD_USER_INPUT
                    subscription { a: catalogChanged { id } b: catalogChanged { id } } | BAD_USER_INPUT
                    subscription { catalogChanged { id } __typename } | BAD_USER_INPUT
                    query A { __typename } query B { __typename }  | BAD_USER_INPUT
                    { talks(first: 100) { nodes { speakers { talks(first: 100) { nodes { speakers { talks(first: 100) { totalCount } } } } } } } } | LIMIT_EXCEEDED
                    { __schema { types { fields { type { fields { name } } } } } } | LIMIT_EXCEEDED""")
    void whatCannotBeExecutedIsAnError(String document, String code) throws IOException {
        RawSocket socket = open();

        socket.subscribe("1", document);

        JsonPath error = socket.next();
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getString("id")).isEqualTo("1");
        assertThat(error.getList("payload.extensions.code")).isNotEmpty().containsOnly(code);
        socket.settle();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { catalogChanged @skip(if: true) { id } }",
                "subscription($i: Boolean = false) { catalogChanged @include(if: $i) { id } }",
                "subscription { ... @include(if: false) { catalogChanged { id } } }",
                "subscription { ...a @include(if: false) } fragment a on Subscription { catalogChanged { id } }",
                "subscription { ...a } fragment a on Subscription { catalogChanged @skip(if: true) { id } }"
            })
    void subscriptionThatMayBeSkippedIsAnError(String document) throws IOException {
        RawSocket socket = open();

        socket.subscribe("1", document);

        JsonPath error = socket.next();
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getString("payload[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void persistedDocumentIsFound() throws IOException {
        RawSocket socket = open();

        socket.send(
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"documentId\":\"sha256:" + "0".repeat(64) + "\"}}");

        assertThat(socket.next().getString("payload[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void subscriptionByHttpIsToldWhereToGo() {
        for (String accept : List.of("application/json", "application/graphql-response+json")) {
            given().accept(accept)
                    .contentType("application/json")
                    .body(Map.of("query", FOLLOW))
                    .post("/graphql")
                    .then()
                    .statusCode(accept.equals("application/json") ? 200 : 400)
                    .body("errors[0].message", containsString("graphql-transport-ws"))
                    .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
            given().accept(accept)
                    .queryParam("query", FOLLOW)
                    .get("/graphql")
                    .then()
                    .statusCode(accept.equals("application/json") ? 200 : 400)
                    .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost", "http://localhost:1", "null", "::"})
    void pagesOfOtherSitesMayNotConnect(String origin) throws IOException {
        assertThat(connect("graphql-transport-ws", "Origin: " + origin).response())
                .startsWith("HTTP/1.1 403 ");
    }

    @Test
    void ownPagesMayConnect() throws IOException {
        assertThat(connect("graphql-transport-ws", "Origin: http://" + endpoint.getAuthority())
                        .response())
                .startsWith("HTTP/1.1 101 ");
    }
}
