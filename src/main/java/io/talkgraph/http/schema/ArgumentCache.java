package io.talkgraph.http.schema;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The arguments of each field of a document, read once for an execution. They depend on the document and its variables
 * only, so the hundred speakers of a page share one reading of {@code talks(filter: ...)}.
 */
public final class ArgumentCache {

    private final Map<Field, @Nullable Object[]> arguments = new IdentityHashMap<>();

    /** The cache of an execution. */
    static ArgumentCache of(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(ArgumentCache.class);
    }

    /** A copy of the arguments of a field, for the caller to complete. */
    @Nullable
    Object[] get(Field field, Supplier<@Nullable Object[]> reading) {
        @Nullable Object[] known = arguments.get(field);
        if (known == null) {
            known = reading.get();
            arguments.put(field, known);
        }
        return known.clone();
    }
}
