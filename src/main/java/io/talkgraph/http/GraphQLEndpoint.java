package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.execution.Executed;
import io.talkgraph.http.schema.SchemaText;
import io.talkgraph.http.schema.ServedSchema;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;
import java.util.Map;

/** Serves {@code /graphql} in place of SmallRye's handler, which executes mutations by GET and as plain text. */
@ApplicationScoped
class GraphQLEndpoint {

    /** SmallRye's routes have no order, which counts from 0; what guards all routes comes before -1. */
    private static final int BEFORE_SMALLRYE = -1;

    private static final long MAX_BODY_BYTES = 1024 * 1024;
    private static final String JSON = "application/json";
    private static final String GRAPHQL_JSON = "application/graphql-response+json";

    private final Vertx vertx;
    private final ObjectMapper json;
    private final RequestReader requests;
    private final ServedSchema served;
    private final Answering answering;
    private final Errors errors;

    GraphQLEndpoint(
            Vertx vertx,
            ObjectMapper json,
            RequestReader requests,
            ServedSchema served,
            Answering answering,
            Errors errors) {
        this.vertx = vertx;
        this.json = json;
        this.requests = requests;
        this.served = served;
        this.answering = answering;
        this.errors = errors;
    }

    void addRoutes(@Observes Router router) {
        router.get("/graphql/schema.graphql").order(BEFORE_SMALLRYE).handler(this::handleSchema);
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::handle)
                .failureHandler(this::fail);
    }

    private void handle(RoutingContext context) {
        GraphQLRequest request = requests.read(context);
        vertx.executeBlocking(() -> answering.answer(request), false)
                .onSuccess(executed -> respond(context, executed))
                .onFailure(context::fail);
    }

    private void handleSchema(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(SchemaText.of(served.schema()));
    }

    private void respond(RoutingContext context, Executed executed) {
        // To clients of the older media type a status tells of the transport only, as it always did.
        boolean ok = executed.hasData() || !wants(context, GRAPHQL_JSON);
        write(context, ok ? 200 : 400, executed.response());
    }

    private void fail(RoutingContext context) {
        if (context.failure() instanceof RequestException exception) {
            exception.headers().forEach((name, value) -> context.response().putHeader(name, value));
            write(context, exception.status(), error(exception));
        } else if (context.statusCode() == 413) {
            write(context, 413, error(RequestException.bad("The request has more than " + MAX_BODY_BYTES + " bytes.")));
        } else {
            Throwable failure = context.failure();
            write(context, 500, error(failure == null ? new IllegalStateException("Unknown failure") : failure));
        }
    }

    private Map<String, Object> error(Throwable failure) {
        return Map.of("errors", List.of(errors.specification(failure)));
    }

    private void write(RoutingContext context, int status, Map<String, Object> response) {
        String type = wants(context, GRAPHQL_JSON) ? GRAPHQL_JSON : JSON;
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type + "; charset=utf-8")
                .putHeader("Vary", "Accept")
                .end(bytes(response));
    }

    private static boolean wants(RoutingContext context, String type) {
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    private Buffer bytes(Map<String, Object> response) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
