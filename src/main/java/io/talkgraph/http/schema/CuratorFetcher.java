package io.talkgraph.http.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.talkgraph.security.Callers;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field for curators only. It asks who calls before anybody reads an argument, so that others learn neither what
 * is wrong with theirs nor which entries there are.
 */
final class CuratorFetcher implements DataFetcher<@Nullable Object> {

    private final Callers callers;
    private final DataFetcher<?> fetcher;

    CuratorFetcher(Callers callers, DataFetcher<?> fetcher) {
        this.callers = callers;
        this.fetcher = fetcher;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        callers.checkCurator();
        return fetcher.get(environment);
    }
}
