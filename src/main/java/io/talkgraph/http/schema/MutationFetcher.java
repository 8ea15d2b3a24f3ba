package io.talkgraph.http.schema;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/** Fetches a field by changing the catalogue. graphql-java asks for one such field after the other. */
final class MutationFetcher implements DataFetcher<@Nullable Object> {

    private final DataFetcher<?> changing;

    MutationFetcher(DataFetcher<?> changing) {
        this.changing = changing;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Interruption interruption = environment.getGraphQlContext().get(Interruption.class);
        return interruption.during(() -> changing.get(environment));
    }
}
