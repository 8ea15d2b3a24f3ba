package io.talkgraph.http.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.talkgraph.observing.Fetches;
import org.jspecify.annotations.Nullable;

/** Fetches a field of the root and says how long that took. What it promises is measured where it is kept. */
final class MeasuredFetcher implements DataFetcher<@Nullable Object> {

    private final String field;
    private final DataFetcher<?> fetcher;
    private final Fetches fetches;

    /** @param field with its type: {@code Query.search} */
    MeasuredFetcher(String field, DataFetcher<?> fetcher, Fetches fetches) {
        this.field = field;
        this.fetcher = fetcher;
        this.fetches = fetches;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        long start = System.nanoTime();
        try {
            return fetcher.get(environment);
        } finally {
            fetches.record(field, start);
        }
    }
}
