package io.talkgraph.http;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import org.reactivestreams.Publisher;

import java.util.function.Supplier;

/** What becomes of an operation that did not come as a request of HTTP. */
public sealed interface Outcome {

    /** How long the answer is, in bytes; 0 as long as there is none. */
    default long bytes() {
        return 0;
    }

    /**
     * It is not executed.
     *
     * @param errors as JSON: a list of at least one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Refused(byte[] errors) implements Outcome {
        @Override
        public long bytes() {
            return errors.length;
        }
    }

    /**
     * It was executed.
     *
     * @param response as JSON: data, errors, extensions
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Answered(byte[] response) implements Outcome {
        @Override
        public long bytes() {
            return response.length;
        }
    }

    /**
     * It is a query and its document is right.
     *
     * @param execution what becomes of it; to be called on the event loop of who asked
     */
    record Ready(Supplier<Future<Outcome>> execution) implements Outcome {}

    /**
     * It is a subscription and has begun.
     *
     * @param events what happens from now on; for one subscriber
     */
    record Following(Publisher<ExecutionResult> events) implements Outcome {}
}
