package io.talkgraph.http;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.security.Caller;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads the bodies of requests. Those of curators may be larger, for documents to import, and only so many at once: the sender
 * of a larger one is looked up before the first byte of it is taken.
 */
@ApplicationScoped
class Bodies {

    /** As many documents as are imported at once. */
    private static final int LARGE_AT_ONCE = 2;

    private static final String LIMIT = Bodies.class.getName();

    private final Senders senders;
    private final long limit;
    private final long largeLimit;
    private final BodyHandler reader;
    private final BodyHandler largeReader;
    private final AtomicInteger large = new AtomicInteger();

    Bodies(Senders senders, LimitsConfig limits) {
        this.senders = senders;
        this.limit = limits.body().asLongValue();
        this.largeLimit = Math.max(limit, limits.importBody().asLongValue());
        this.reader = BodyHandler.create(false).setBodyLimit(limit);
        this.largeReader = BodyHandler.create(false).setBodyLimit(largeLimit);
    }

    /** The most bytes that this request may have. */
    long limit(RoutingContext context) {
        return context.<@Nullable Long>get(LIMIT, limit);
    }

    /** Whether the body of this request is so long that to take it apart would hold up others. */
    boolean isLarge(RoutingContext context) {
        return context.body().length() > limit;
    }

    /** Reads the body and goes on to the next handler; fails with 413 when it is too long. */
    void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!mayBeLarge(request)) {
            reader.handle(context);
            return;
        }
        request.pause();
        senders.of(context)
                .onSuccess(sender -> readOf(context, sender))
                .onFailure(context::fail)
                // What nobody reads is thrown away.
                .onComplete(done -> request.resume());
    }

    private boolean mayBeLarge(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean isLong = length == null
                ? request.method().equals(HttpMethod.POST)
                // As long as a number of bytes gets; what is none is refused by the reader.
                : length.length() > Long.toString(limit).length()
                        || (length.matches("[0-9]+") && Long.parseLong(length) > limit);
        return isLong && request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private void readOf(RoutingContext context, @Nullable Caller sender) {
        if (sender == null || !sender.roles().contains(Caller.CURATOR)) {
            reader.handle(context);
            return;
        }
        if (large.incrementAndGet() > LARGE_AT_ONCE) {
            large.decrementAndGet();
            context.fail(new RequestException(
                    503,
                    ApiException.of(
                            ErrorCode.UNAVAILABLE,
                            LARGE_AT_ONCE
                                    + " long requests are being answered; send this one again when they are done."),
                    Map.of("Retry-After", "10")));
            return;
        }
        context.addEndHandler(ended -> large.decrementAndGet());
        context.put(LIMIT, largeLimit);
        largeReader.handle(context);
    }
}
