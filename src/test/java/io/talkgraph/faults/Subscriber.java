package io.talkgraph.faults;

import io.restassured.path.json.JsonPath;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that follows the speakers, and connects again as soon as it is told that the connection ends. */
final class Subscriber implements AutoCloseable {

    private static final String SUBSCRIBE =
            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { catalogChanged(kinds: [SPEAKER])"
                    + " { slug } }\"}}";

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<Integer> closes = new CopyOnWriteArrayList<>();
    private volatile WebSocket socket;
    private volatile boolean done;

    Subscriber(int port) {
        this.port = port;
        this.socket = connect().join();
    }

    private CompletableFuture<WebSocket> connect() {
        return client.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new Listening())
                .thenCompose(opened -> opened.sendText("{\"type\":\"connection_init\"}", true))
                .thenCompose(opened -> opened.sendText(SUBSCRIBE, true));
    }

    /** The slugs that it was told. */
    List<String> events() {
        return events;
    }

    /** The codes by which its connections ended; -1 for one that was lost or could not be made. */
    List<Integer> closes() {
        return closes;
    }

    private void again(int code) {
        closes.add(code);
        if (!done && closes.size() < 100) {
            var unused = connect().whenComplete((opened, failure) -> {
                if (failure == null) {
                    socket = opened;
                } else {
                    again(-1);
                }
            });
        }
    }

    @Override
    public void close() {
        done = true;
        socket.abort();
    }

    private final class Listening implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            message.append(text);
            if (last) {
                JsonPath json = JsonPath.from(message.toString());
                if ("next".equals(json.getString("type"))) {
                    events.add(json.getString("payload.data.catalogChanged.slug"));
                }
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            again(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            if (!done) {
                again(-1);
            }
        }
    }
}
