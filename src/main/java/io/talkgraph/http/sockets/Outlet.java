package io.talkgraph.http.sockets;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a client is sent. Its queue is bounded: while it is full, events stay where they are, and a client that leaves it
 * full for too long is given up. All of it happens on the event loop of the connection.
 */
final class Outlet {

    private static final long NONE = -1;

    private final Vertx vertx;
    private final ServerWebSocket socket;
    private final long patienceMillis;
    private final Runnable tooSlow;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private long timer = NONE;

    /**
     * @param patienceMillis how long the queue may be full
     * @param tooSlow what is done then
     */
    Outlet(Vertx vertx, ServerWebSocket socket, long patienceMillis, Runnable tooSlow) {
        this.vertx = vertx;
        this.socket = socket;
        this.patienceMillis = patienceMillis;
        this.tooSlow = tooSlow;
        socket.drainHandler(drained -> drain());
    }

    /** Sends a message, whether there is room or not; those who send many ask {@link #whenRoom} in between. */
    void send(Buffer message) {
        if (!socket.isClosed()) {
            // Who asks is told nothing when the connection is lost: its end is.
            var unused = socket.writeTextMessage(message.toString());
            if (isFull() && timer == NONE) {
                timer = vertx.setTimer(patienceMillis, late -> tooSlow.run());
            }
        }
    }

    /** Goes on at once when there is room, otherwise as soon as there is. */
    void whenRoom(Runnable next) {
        if (isFull()) {
            waiting.add(next);
        } else {
            next.run();
        }
    }

    /** Whether the client has to read first. */
    boolean isFull() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    private void drain() {
        stopWaiting();
        for (int i = waiting.size(); i > 0 && !isFull(); i--) {
            waiting.remove().run();
        }
    }

    private void stopWaiting() {
        if (timer != NONE) {
            vertx.cancelTimer(timer);
            timer = NONE;
        }
    }

    /** Forgets all who wait; nothing is sent any more. */
    void close() {
        stopWaiting();
        waiting.clear();
    }
}
