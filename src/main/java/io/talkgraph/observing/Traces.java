package io.talkgraph.observing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Spans of what the service does for a request; nothing at all while traces are off, which is the default. */
@Singleton
public class Traces {

    private final Tracer tracer;
    private final boolean off;

    /**
     * @param off whether no span leaves the process
     */
    Traces(Tracer tracer, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = tracer;
        this.off = off;
    }

    /**
     * Runs an operation of GraphQL in a span of its own, named as OpenTelemetry names them: by type and name. What it asks
     * for and with which variables is in no span.
     */
    public <R> R operation(@Nullable String name, OperationType type, Supplier<R> work) {
        if (off) {
            return work.get();
        }
        SpanBuilder span = tracer.spanBuilder(name == null ? type.tag() : type.tag() + " " + name)
                .setAttribute("graphql.operation.type", type.tag());
        if (name != null) {
            span.setAttribute("graphql.operation.name", name);
        }
        return in(span, work);
    }

    /**
     * Runs a batch of a loader in a span of its own.
     *
     * @param field what is loaded
     * @param keys for how many
     */
    <R> R fetch(String field, int keys, Supplier<R> work) {
        return off ? work.get() : in(tracer.spanBuilder(field).setAttribute("talkgraph.keys", keys), work);
    }

    @SuppressWarnings("try") // The scope is there to be closed.
    private static <R> R in(SpanBuilder builder, Supplier<R> work) {
        Span span = builder.startSpan();
        try (Scope scope = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            // Not the exception: its message may repeat what a client sent.
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    /** The work, which belongs to the trace of this thread wherever it runs. */
    public <R> Callable<R> carry(Callable<R> work) {
        return off ? work : Context.current().wrap(work);
    }

    /** Where this thread is in its trace; null when there is none. */
    @Nullable
    SpanContext current() {
        SpanContext current = off ? SpanContext.getInvalid() : Span.current().getSpanContext();
        return current.isValid() ? current : null;
    }
}
