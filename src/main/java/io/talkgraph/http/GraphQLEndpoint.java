package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.Map;

/** Serves {@code /graphql} in place of SmallRye's handler, which executes mutations by GET and plain text. */
@ApplicationScoped
class GraphQLEndpoint {

    /** SmallRye's routes have no order, which counts from 0; what guards all routes comes before -1. */
    private static final int BEFORE_SMALLRYE = -1;

    private static final long MAX_BODY_BYTES = 1024 * 1024;

    private final Vertx vertx;
    private final ObjectMapper json;
    private final Execution execution;
    private final Errors errors;

    GraphQLEndpoint(Vertx vertx, ObjectMapper json, Execution execution, Errors errors) {
        this.vertx = vertx;
        this.json = json;
        this.execution = execution;
        this.errors = errors;
    }

    void addRoutes(@Observes Router router) {
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES))
                .handler(this::handle)
                .failureHandler(this::fail);
    }

    private void handle(RoutingContext context) {
        GraphQLRequest request = new RequestReader(json).read(context);
        vertx.executeBlocking(() -> bytes(execution.execute(request)), false)
                .onSuccess(body -> respond(context, 200, body))
                .onFailure(context::fail);
    }

    private void fail(RoutingContext context) {
        Throwable failure = context.failure();
        int status = context.statusCode() > 0 ? context.statusCode() : 400;
        respond(context, status, bytes(Map.of("errors", java.util.List.of(errors.specification(failure)))));
    }

    private void respond(RoutingContext context, int status, Buffer body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body);
    }

    private Buffer bytes(Map<String, Object> response) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
