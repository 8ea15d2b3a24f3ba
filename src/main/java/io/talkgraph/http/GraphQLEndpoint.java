package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.errors.ApiException;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.EntityTags;
import io.talkgraph.http.caching.Gzip;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.http.schema.IntrospectionConfig;
import io.talkgraph.http.schema.ServedSchema;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.security.Caller;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Serves {@code /graphql} in place of SmallRye's handler, which executes mutations by GET and as plain text. */
@ApplicationScoped
class GraphQLEndpoint {

    /** SmallRye's routes have no order, which counts from 0; what guards all routes comes before -1. */
    private static final int BEFORE_SMALLRYE = -1;

    /** What metrics and the log call the request for it. */
    private static final String SCHEMA = "schema.graphql";

    private static final String VARY = "Accept, Accept-Encoding, Origin";

    private final Bodies bodies;
    private final IntrospectionConfig introspection;
    private final Observed observed;
    private final Admission admission;
    private final ObjectMapper json;
    private final Senders senders;
    private final RequestReader requests;
    private final ServedSchema served;
    private final Answers answers;
    private final EntityTags tags;
    private final CacheHeaders cacheHeaders;
    private final Errors errors;

    GraphQLEndpoint(
            Bodies bodies,
            IntrospectionConfig introspection,
            Observed observed,
            Admission admission,
            ObjectMapper json,
            Senders senders,
            RequestReader requests,
            ServedSchema served,
            Answers answers,
            EntityTags tags,
            CacheHeaders cacheHeaders,
            Errors errors) {
        this.bodies = bodies;
        this.introspection = introspection;
        this.observed = observed;
        this.admission = admission;
        this.json = json;
        this.senders = senders;
        this.requests = requests;
        this.served = served;
        this.answers = answers;
        this.tags = tags;
        this.cacheHeaders = cacheHeaders;
        this.errors = errors;
    }

    void addRoutes(@Observes Router router) {
        router.route("/graphql/schema.graphql")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_SMALLRYE)
                .handler(this::handleSchema);
        router.route("/graphql").order(BEFORE_SMALLRYE).handler(this::begin).failureHandler(this::fail);
        router.route("/graphql")
                .order(BEFORE_SMALLRYE)
                .handler(bodies::read)
                .handler(this::handle)
                .failureHandler(this::fail);
    }

    private void begin(RoutingContext context) {
        observed.begin(context);
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
                .admit(() -> senders.of(context).compose(sender -> answer(context, type, sender)))
                .onSuccess(reply -> respond(context, type, reply))
                .onFailure(context::fail);
    }

    private Future<Reply> answer(RoutingContext context, MediaType type, @Nullable Caller sender) {
        return request(context).compose(request -> answers.answer(context, request, type.header(), sender));
    }

    private Future<GraphQLRequest> request(RoutingContext context) {
        return bodies.isLarge(context)
                ? context.vertx().executeBlocking(() -> requests.read(context), false)
                : Future.succeededFuture(requests.read(context));
    }

    private void handleSchema(RoutingContext context) {
        if (!introspection.enabled()) {
            context.fail(404);
            return;
        }
        observed.begin(context).is(OperationFacts.success(SCHEMA, OperationType.NONE));
        String text = served.text();
        String tag = tags.of(text, null, "text/plain");
        cacheHeaders.add(context.response(), tag);
        if (isHeld(context, tag)) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().putHeader("Content-Type", "text/plain; charset=utf-8");
            end(context, Buffer.buffer(text));
        }
    }

    /** A response to HEAD is one to GET without its body; by HTTP/2 the server would send it. */
    private static void end(RoutingContext context, Buffer body) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(body);
        }
    }

    private static boolean isHeld(RoutingContext context, String tag) {
        List<String> ifNoneMatch = context.request().headers().getAll("If-None-Match");
        return EntityTags.isNamed(tag, ifNoneMatch) || EntityTags.isAnyNamed(ifNoneMatch);
    }

    private void respond(RoutingContext context, MediaType type, Reply reply) {
        cacheHeaders.add(context.response(), reply.tag());
        Answer answer = reply.answer();
        if (answer == null) {
            context.response().setStatusCode(304).putHeader("Vary", VARY).end();
            return;
        }
        byte[] gzip = Gzip.isReadyFor(context.request()) ? answer.gzip() : null;
        if (gzip != null) {
            context.response().putHeader("Content-Encoding", "gzip");
        }
        write(context, type, StatusCodes.of(answer, type), Buffer.buffer(gzip == null ? answer.body() : gzip));
    }

    private void fail(RoutingContext context) {
        if (context.failure() instanceof RequestException exception) {
            exception.headers().forEach((name, value) -> context.response().putHeader(name, value));
            write(context, exception.status(), error(context, exception));
        } else if (context.statusCode() == 413) {
            write(context, 413, error(context, tooLong(context)));
        } else {
            Throwable failure = context.failure();
            write(
                    context,
                    500,
                    error(context, failure == null ? new IllegalStateException("Unknown failure") : failure));
        }
    }

    private ApiException tooLong(RoutingContext context) {
        long allowed = bodies.limit(context);
        String length = context.request().getHeader("Content-Length");
        return ApiException.limit(
                "bodySize",
                length == null ? allowed + 1 : Long.parseLong(length),
                allowed,
                "The request has more than " + allowed + " bytes. Send less, in several requests.");
    }

    private Buffer error(RoutingContext context, Throwable failure) {
        cacheHeaders.add(context.response(), null);
        Map<String, Object> error = errors.specification(failure);
        Observed.of(context).is(OperationFacts.refused(List.of(error)));
        return bytes(Map.of("errors", List.of(error)));
    }

    private void write(RoutingContext context, int status, Buffer body) {
        MediaType type = MediaType.preferred(context.parsedHeaders().accept());
        write(context, type == null ? MediaType.JSON : type, status, body);
    }

    private void write(RoutingContext context, MediaType type, int status, Buffer body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type.header())
                .putHeader("Vary", VARY);
        end(context, body);
    }

    private Buffer bytes(Map<String, Object> response) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
