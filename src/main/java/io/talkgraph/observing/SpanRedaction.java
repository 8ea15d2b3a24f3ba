package io.talkgraph.observing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;

import java.util.List;

/**
 * Takes out of spans what the instrumentation of HTTP writes there and nobody is to collect: the parameters of an address,
 * which have the variables of a GET, and where clients are. OpenTelemetry (1.57) lets nobody but an {@link ExtendedSpanProcessor}
 * change what is set at the end of a span.
 */
@Singleton
@Unremovable
final class SpanRedaction implements ExtendedSpanProcessor {

    /** What OpenTelemetry's conventions write in place of a value. */
    private static final String REDACTED = "REDACTED";

    private static final List<AttributeKey<String>> TOLD_BY_CLIENTS = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"));

    @Override
    public void onEnding(ReadWriteSpan span) {
        for (AttributeKey<String> key : TOLD_BY_CLIENTS) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, REDACTED);
            }
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Some of it is not there yet.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Too late to change anything.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
