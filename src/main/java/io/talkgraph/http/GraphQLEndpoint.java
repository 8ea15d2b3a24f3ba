package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.errors.ApiException;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.schema.SchemaText;
import io.talkgraph.http.schema.ServedSchema;
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

    private final LimitsConfig limits;
    private final Admission admission;
    private final Workers workers;
    private final ObjectMapper json;
    private final RequestReader requests;
    private final ServedSchema served;
    private final Answering answering;
    private final StatusCodes statusCodes;
    private final Errors errors;

    GraphQLEndpoint(
            LimitsConfig limits,
            Admission admission,
            Workers workers,
            ObjectMapper json,
            RequestReader requests,
            ServedSchema served,
            Answering answering,
            StatusCodes statusCodes,
            Errors errors) {
        this.limits = limits;
        this.admission = admission;
        this.workers = workers;
        this.json = json;
        this.requests = requests;
        this.served = served;
        this.answering = answering;
        this.statusCodes = statusCodes;
        this.errors = errors;
    }

    void addRoutes(@Observes Router router) {
        router.get("/graphql/schema.graphql").order(BEFORE_SMALLRYE).handler(this::handleSchema);
        router.route("/graphql").order(BEFORE_SMALLRYE).handler(this::checkRoom).failureHandler(this::fail);
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(BodyHandler.create(false).setBodyLimit(limits.body().asLongValue()))
                .handler(this::handle)
                .failureHandler(this::fail);
    }

    private void checkRoom(RoutingContext context) {
        admission.check();
        context.next();
    }

    private void handle(RoutingContext context) {
        MediaType type = MediaType.preferred(context.parsedHeaders().accept());
        if (type == null) {
            throw new RequestException(
                    406, "Answers are application/graphql-response+json or application/json: accept one.", Map.of());
        }
        admission
                .admit(() -> {
                    GraphQLRequest request = requests.read(context);
                    return workers.run(() -> answering.answer(request));
                })
                .onSuccess(executed -> write(context, type, statusCodes.of(executed, type), executed.response()))
                .onFailure(context::fail);
    }

    private void handleSchema(RoutingContext context) {
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(SchemaText.of(served.schema()));
    }

    private void fail(RoutingContext context) {
        if (context.failure() instanceof RequestException exception) {
            exception.headers().forEach((name, value) -> context.response().putHeader(name, value));
            write(context, exception.status(), error(exception));
        } else if (context.statusCode() == 413) {
            write(context, 413, error(tooLong(context)));
        } else {
            Throwable failure = context.failure();
            write(context, 500, error(failure == null ? new IllegalStateException("Unknown failure") : failure));
        }
    }

    private ApiException tooLong(RoutingContext context) {
        long allowed = limits.body().asLongValue();
        String length = context.request().getHeader("Content-Length");
        return ApiException.limit(
                "bodySize",
                length == null ? allowed + 1 : Long.parseLong(length),
                allowed,
                "The request has more than " + allowed + " bytes. Send less, in several requests.");
    }

    private Map<String, Object> error(Throwable failure) {
        return Map.of("errors", List.of(errors.specification(failure)));
    }

    private void write(RoutingContext context, int status, Map<String, Object> response) {
        MediaType type = MediaType.preferred(context.parsedHeaders().accept());
        write(context, type == null ? MediaType.JSON : type, status, response);
    }

    private void write(RoutingContext context, MediaType type, int status, Map<String, Object> response) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type.header())
                .putHeader("Vary", "Accept, Origin")
                .end(bytes(response));
    }

    private Buffer bytes(Map<String, Object> response) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
