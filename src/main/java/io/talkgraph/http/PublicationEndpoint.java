package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.http.caching.Answer;
import io.talkgraph.http.caching.Gzip;
import io.talkgraph.http.execution.Errors;
import io.talkgraph.observing.ObservedRequest;
import io.talkgraph.observing.OperationFacts;
import io.talkgraph.observing.OperationType;
import io.talkgraph.publishing.MovedException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;
import java.util.Map;

/** Serves the catalogue as calendars, schedules and linked data, to whoever asks by GET. Errors are those of the API. */
@ApplicationScoped
class PublicationEndpoint {

    private static final String VARY = "Accept-Encoding, Origin";

    private final Observed observed;
    private final PublicationAnswers answers;
    private final CacheHeaders cacheHeaders;
    private final Errors errors;
    private final ObjectMapper json;

    PublicationEndpoint(
            Observed observed,
            PublicationAnswers answers,
            CacheHeaders cacheHeaders,
            Errors errors,
            ObjectMapper json) {
        this.observed = observed;
        this.answers = answers;
        this.cacheHeaders = cacheHeaders;
        this.errors = errors;
        this.json = json;
    }

    void addRoutes(@Observes Router router) {
        for (PublicationForm form : PublicationForm.values()) {
            router.route(form.path())
                    .handler(context -> handle(context, form))
                    .failureHandler(context -> fail(context, form));
        }
    }

    private void handle(RoutingContext context, PublicationForm form) {
        ObservedRequest request = observed.begin(context);
        request.is(OperationFacts.success(form.operation(), OperationType.NONE));
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            throw new RequestException(405, "There is only GET, and HEAD.", Map.of("Allow", "GET, HEAD"));
        }
        PublicationRequest asked = PublicationRequest.of(context, form);
        List<String> ifNoneMatch = context.request().headers().getAll("If-None-Match");
        answers.answer(asked, ifNoneMatch, Gzip.isReadyFor(context.request()), request)
                .onSuccess(reply -> respond(context, asked, reply))
                .onFailure(context::fail);
    }

    private void respond(RoutingContext context, PublicationRequest request, Reply reply) {
        HttpServerResponse response = context.response();
        cacheHeaders.add(response, reply.tag());
        response.putHeader("Vary", VARY);
        Answer answer = reply.answer();
        if (answer == null) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", request.form().mediaType())
                .putHeader("Content-Disposition", "inline; filename=\"" + request.fileName() + "\"");
        byte[] gzip = Gzip.isReadyFor(context.request()) ? answer.gzip() : null;
        if (gzip != null) {
            response.putHeader("Content-Encoding", "gzip");
        }
        end(context, Buffer.buffer(gzip == null ? answer.body() : gzip));
    }

    private void fail(RoutingContext context, PublicationForm form) {
        Throwable failure = context.failure();
        if (failure instanceof MovedException moved) {
            cacheHeaders.add(context.response(), null);
            // By its place beside the old one: whatever path a proxy has put before it.
            String file = context.request().path().replaceFirst(".*/", "");
            context.response()
                    .setStatusCode(301)
                    .putHeader("Location", "../" + moved.slug() + "/" + file)
                    .end();
        } else if (failure instanceof HttpException) {
            refuse(
                    context,
                    form,
                    RequestException.bad(
                            "The parameters are not encoded as those of an address: %25 stands for a percent sign."));
        } else {
            refuse(context, form, failure == null ? new IllegalStateException("Unknown failure") : failure);
        }
    }

    private void refuse(RoutingContext context, PublicationForm form, Throwable failure) {
        Map<String, Object> error = errors.specification(failure);
        Observed.of(context)
                .is(OperationFacts.of(form.operation(), OperationType.NONE, 0, Map.of("errors", List.of(error))));
        cacheHeaders.add(context.response(), null);
        if (failure instanceof RequestException exception) {
            exception.headers().forEach((name, value) -> context.response().putHeader(name, value));
            context.response().setStatusCode(exception.status());
        } else {
            context.response().setStatusCode(StatusCodes.ofDocument(error));
        }
        context.response().putHeader("Content-Type", "application/json").putHeader("Vary", VARY);
        end(context, bytes(Map.of("errors", List.of(error))));
    }

    /** A response to HEAD is one to GET without its body; by HTTP/2 the server would send it. */
    private static void end(RoutingContext context, Buffer body) {
        if (context.request().method().equals(HttpMethod.HEAD)) {
            context.response().end();
        } else {
            context.response().end(body);
        }
    }

    private Buffer bytes(Map<String, Object> response) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(response));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A response is no JSON", e);
        }
    }
}
