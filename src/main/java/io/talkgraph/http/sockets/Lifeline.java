package io.talkgraph.http.sockets;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

import java.util.function.BiConsumer;

/**
 * Watches that there is somebody at the other end: who says nothing at first, or answers no ping later, is closed. All of it
 * happens on the event loop of the connection.
 */
final class Lifeline {

    /** How long a client may take to answer that it is closed; one that does not read never learns it. */
    private static final long GOODBYE_MILLIS = 5_000;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final Runnable cut;
    private final SocketsConfig config;
    private final BiConsumer<CloseCode, String> close;
    private long timer;
    private boolean heard = true;

    /**
     * @param cut ends the connection whatever the client does
     * @param close is told when the connection has to be closed, and why
     */
    Lifeline(
            Vertx vertx,
            ServerWebSocket socket,
            Runnable cut,
            SocketsConfig config,
            BiConsumer<CloseCode, String> close) {
        this.vertx = vertx;
        this.socket = socket;
        this.cut = cut;
        this.config = config;
        this.close = close;
    }

    /** Waits for the first message. */
    void begin() {
        timer = vertx.setTimer(
                config.init().toMillis(),
                late -> close.accept(CloseCode.INITIALISATION_TIMEOUT, "Connection initialisation timeout"));
        socket.pongHandler(pong -> heard());
    }

    /** Begins to ping, for the first message has come. */
    void initialised() {
        end();
        timer = vertx.setPeriodic(config.keepAlive().toMillis(), now -> ping());
    }

    /** There was something from the client. */
    void heard() {
        heard = true;
    }

    private void ping() {
        if (heard) {
            heard = false;
            var unused = socket.writePing(Buffer.buffer("talkgraph"));
        } else if (!socket.writeQueueFull()) {
            // A client that reads a long answer gets to the ping later.
            close.accept(CloseCode.NO_ANSWER, "No answer to a ping");
        }
    }

    /** Watches no longer. */
    void end() {
        vertx.cancelTimer(timer);
    }

    /** Closes the connection, with or without the client. */
    void close(CloseCode code, String reason) {
        if (socket.isClosed()) {
            return;
        }
        var unused = socket.close(code.code(), CloseCode.reason(reason));
        vertx.setTimer(GOODBYE_MILLIS, late -> cut.run());
    }
}
