package io.talkgraph.http.sockets;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.talkgraph.http.Operations;
import io.talkgraph.observing.SocketGauges;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Serves WebSockets at {@code /graphql}, in place of SmallRye's handler, which has no limits and executes mutations. */
@ApplicationScoped
class SocketEndpoint {

    /**
     * SmallRye's route comes right after authorization. A filter of the same priority as the latter comes between the two;
     * a route would come before it.
     */
    private static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION;

    private static final Logger LOG = Logger.getLogger(SocketEndpoint.class);

    private static final String PATH = "/graphql";

    private final Vertx vertx;
    private final SocketsConfig config;
    private final Origins origins;
    private final Operations operations;
    private final ObjectMapper json;
    private final SocketGauges gauges;
    private final Map<Socket, Context> open = new ConcurrentHashMap<>();

    /**
     * Begins when the process is told to end. Quarkus waits for requests first, and the connections are such until they are
     * closed; what it tells the application comes too late, for it closes the server before.
     */
    private final Thread goodbye = new Thread(this::leave, "talkgraph-goodbye");

    private final Duration delay;

    private volatile boolean stopping;

    /**
     * @param delay for which load balancers may still lead clients to this process when it is told to end; nothing for none
     */
    SocketEndpoint(
            Vertx vertx,
            SocketsConfig config,
            Origins origins,
            Operations operations,
            ObjectMapper json,
            SocketGauges gauges,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.config = config;
        this.origins = origins;
        this.operations = operations;
        this.json = json;
        this.gauges = gauges;
        this.delay = delay.orElse(Duration.ZERO);
    }

    void addFilter(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    void onStart(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(goodbye);
    }

    /** The last chance, where no process ends: after a live reload there are no connections. */
    void onStop(@Observes ShutdownEvent event) {
        sayGoodbye();
        try {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException e) {
            LOG.trace("The process ends, and the hook has run", e);
        }
    }

    /** Clients connect again at once: told before everybody knows that this process ends, they would come back to it. */
    private void leave() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sayGoodbye();
    }

    private void sayGoodbye() {
        stopping = true;
        open.forEach((socket, context) ->
                context.runOnContext(now -> socket.close(CloseCode.GOING_AWAY, "The server stops; connect again")));
    }

    /** How many connections are served; those that are being closed are none. */
    long served() {
        return open.keySet().stream().filter(Socket::isServed).count();
    }

    private void filter(RoutingContext context) {
        if (!context.normalizedPath().equals(PATH) || !HttpUtils.canUpgradeToWebSocket(context.request())) {
            context.next();
        } else if (origins.mayConnect(context.request())) {
            connect(context);
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end("Pages of other sites may not connect, unless quarkus.http.cors.origins names them.\n");
        }
    }

    private void connect(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.toWebSocket().onSuccess(socket -> accept(request, socket)).onFailure(reason -> {
            // Vert.x has answered what is no proper upgrade.
            if (!context.response().ended()) {
                context.fail(400);
            }
        });
    }

    private void accept(HttpServerRequest request, ServerWebSocket webSocket) {
        UpgradedRequest upgraded = new UpgradedRequest(request);
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            // A live reload waits for nobody.
            upgraded.end();
        }
        ConnectionBase connection = (ConnectionBase) request.connection();
        Runnable cut = () -> {
            var unused = connection.channel().close();
        };
        Socket socket = new Socket(vertx, webSocket, cut, config, operations, json, gauges);
        int count = gauges.connected();
        open.put(socket, vertx.getOrCreateContext());
        webSocket.closeHandler(closed -> {
            gauges.disconnected();
            open.remove(socket);
            socket.end();
            upgraded.end();
        });
        if (!SocketOptions.SUBPROTOCOL.equals(webSocket.subProtocol())) {
            socket.close(
                    CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE, "Subprotocol not acceptable: ask for graphql-transport-ws");
        } else if (stopping) {
            socket.close(CloseCode.GOING_AWAY, "The server stops; connect again");
        } else if (count > config.connections()) {
            socket.close(CloseCode.TRY_AGAIN_LATER, "The server has " + config.connections() + " connections already");
        } else {
            socket.serve();
        }
    }
}
