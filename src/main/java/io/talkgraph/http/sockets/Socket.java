package io.talkgraph.http.sockets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.talkgraph.errors.ApiException;
import io.talkgraph.http.Operations;
import io.talkgraph.http.Outcome;
import io.talkgraph.observing.SocketGauges;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One connection that speaks graphql-transport-ws, from its first message to its last. All of it happens on the event loop
 * of the connection, so nothing happens at once.
 */
final class Socket {

    private final ServerWebSocket socket;
    private final SocketsConfig config;
    private final Operations operations;
    private final ObjectMapper json;
    private final SocketGauges gauges;
    private final Lifeline lifeline;
    private final Outlet outlet;

    /** The operations that run, by their ids. */
    private final Map<String, Running> running = new LinkedHashMap<>();

    private boolean initialised;

    /** How many reasons there are to read nothing for the moment. */
    private int holds;

    /** An operation; a query has no subscriber. */
    private static final class Running {

        private @Nullable EventSubscriber subscriber;

        void cancel() {
            if (subscriber != null) {
                subscriber.cancel();
            }
        }
    }

    /**
     * @param cut ends the connection whatever the client does
     */
    Socket(
            Vertx vertx,
            ServerWebSocket socket,
            Runnable cut,
            SocketsConfig config,
            Operations operations,
            ObjectMapper json,
            SocketGauges gauges) {
        this.socket = socket;
        this.config = config;
        this.operations = operations;
        this.json = json;
        this.gauges = gauges;
        this.lifeline = new Lifeline(vertx, socket, cut, config, this::close);
        this.outlet = new Outlet(
                vertx,
                socket,
                config.unread().toMillis(),
                () -> close(CloseCode.TOO_SLOW, "Read what is sent to you; connect again and ask again"));
    }

    /** Serves the connection until it is closed. */
    void serve() {
        lifeline.begin();
        socket.textMessageHandler(this::handle);
        socket.binaryMessageHandler(bytes -> close(CloseCode.BAD_MESSAGE, "Messages are text"));
        socket.exceptionHandler(this::fail);
    }

    /** A frame or a message that is too long, or a connection that is lost. */
    private void fail(Throwable reason) {
        close(CloseCode.TOO_LONG, "The message is too long, or no message");
    }

    /** Whether the connection is open and not about to be closed; from any thread. */
    boolean isServed() {
        return !socket.isClosed();
    }

    /** Ends what runs, after the connection has ended. */
    void end() {
        lifeline.end();
        outlet.close();
        running.values().forEach(Running::cancel);
        running.clear();
    }

    /** Closes the connection and says why. */
    void close(CloseCode code, String reason) {
        lifeline.close(code, reason);
        end();
    }

    private void handle(String text) {
        try {
            lifeline.heard();
            handle(Message.read(text, json));
            if (outlet.isFull()) {
                // Who asks and does not read is not read either.
                hold();
                outlet.whenRoom(this::release);
            }
        } catch (IllegalArgumentException e) {
            close(CloseCode.BAD_MESSAGE, String.valueOf(e.getMessage()));
        }
    }

    private void handle(Message message) {
        switch (message.type()) {
            case CONNECTION_INIT -> initialise();
            case PING -> outlet.send(Message.pong(message.payload()));
            case PONG -> {}
            case SUBSCRIBE -> subscribe(String.valueOf(message.id()), message.payload());
            case COMPLETE -> complete(String.valueOf(message.id()));
        }
    }

    private void initialise() {
        if (initialised) {
            close(CloseCode.TOO_MANY_INITIALISATIONS, "Too many initialisation requests");
            return;
        }
        initialised = true;
        lifeline.initialised();
        outlet.send(Message.ack());
    }

    private void complete(String id) {
        Running operation = running.remove(id);
        if (operation != null) {
            // The work of a query goes on to its end; its answer is not sent.
            operation.cancel();
        }
    }

    private void subscribe(String id, @Nullable ObjectNode payload) {
        if (!initialised) {
            close(CloseCode.UNAUTHORIZED, "Unauthorized: begin with connection_init");
        } else if (running.containsKey(id)) {
            close(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
        } else if (running.size() >= config.operations()) {
            outlet.send(Message.error(id, operations.refusal(tooMany())));
        } else if (payload == null) {
            close(CloseCode.BAD_MESSAGE, "The message subscribe has no payload");
        } else {
            begin(id, payload);
        }
    }

    private ApiException tooMany() {
        return ApiException.limit(
                "operationsPerConnection",
                config.operations() + 1L,
                config.operations(),
                "The connection has " + config.operations() + " operations already; complete one first.");
    }

    private void begin(String id, ObjectNode payload) {
        Running operation = new Running();
        running.put(id, operation);
        // What comes next is read when the operation has begun: so who is answered a ping after it knows that it has.
        hold();
        operations.begin(payload).onSuccess(outcome -> {
            if (running.get(id) == operation) {
                release();
                proceed(id, operation, outcome);
            }
        });
    }

    private void hold() {
        if (holds++ == 0) {
            socket.pause();
        }
    }

    private void release() {
        if (--holds == 0 && !socket.isClosed()) {
            socket.resume();
        }
    }

    private void proceed(String id, Running operation, Outcome outcome) {
        if (outcome instanceof Outcome.Following following) {
            EventSubscriber subscriber = new EventSubscriber(id, operations, outlet, gauges, () -> running.remove(id));
            operation.subscriber = subscriber;
            following.events().subscribe(subscriber);
        } else if (outcome instanceof Outcome.Ready ready) {
            ready.execution().get().onSuccess(executed -> {
                if (running.get(id) == operation) {
                    proceed(id, operation, executed);
                }
            });
        } else if (outcome instanceof Outcome.Answered answered) {
            running.remove(id);
            outlet.send(Message.next(id, answered.response()));
            outlet.send(Message.complete(id));
        } else if (outcome instanceof Outcome.Refused refused) {
            running.remove(id);
            outlet.send(Message.error(id, refused.errors()));
        }
    }
}
