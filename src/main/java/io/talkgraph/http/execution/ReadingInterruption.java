package io.talkgraph.http.execution;

import io.talkgraph.http.schema.Interruption;
import io.talkgraph.reading.Loaders;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;

/** Ends the reading of an execution for a change, and begins it anew with nothing known from before. */
final class ReadingInterruption implements Interruption {

    private final Reading reading;
    private final Loaders loaders;

    ReadingInterruption(Reading reading, Loaders loaders) {
        this.reading = reading;
        this.loaders = loaders;
    }

    @Override
    public @Nullable Object during(Callable<@Nullable Object> writing) throws Exception {
        reading.end();
        try {
            return writing.call();
        } finally {
            loaders.forget();
            reading.begin();
        }
    }
}
