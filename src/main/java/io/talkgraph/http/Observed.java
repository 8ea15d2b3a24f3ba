package io.talkgraph.http;

import io.talkgraph.observing.ObservedRequest;
import io.talkgraph.observing.ObservedRequest.Transport;
import io.talkgraph.observing.Requests;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Objects;

/** Watches requests of HTTP, from the first handler of ours until the response has ended or the client has gone. */
@ApplicationScoped
class Observed {

    private static final String KEY = Observed.class.getName();

    /** What nginx writes for a client who did not wait for the answer. */
    private static final int CLIENT_CLOSED_REQUEST = 499;

    private final Requests requests;

    Observed(Requests requests) {
        this.requests = requests;
    }

    /** The request begins. */
    ObservedRequest begin(RoutingContext context) {
        ObservedRequest request = requests.begin(Transport.HTTP);
        context.put(KEY, request);
        context.addEndHandler(ended -> request.end(
                ended.succeeded() ? context.response().getStatusCode() : CLIENT_CLOSED_REQUEST,
                context.response().bytesWritten()));
        return request;
    }

    /** The request that has begun. */
    static ObservedRequest of(RoutingContext context) {
        return Objects.requireNonNull(context.<ObservedRequest>get(KEY));
    }
}
