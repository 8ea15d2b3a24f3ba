package io.talkgraph.http;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The arguments of each field of a document, read once for an execution. They depend on the document and its variables
 * only, so the hundred speakers of a page share one reading of {@code talks(filter: ...)}.
 */
final class ArgumentCache {

    private final Map<Field, Object[]> arguments = new IdentityHashMap<>();

    /** The cache of an execution. */
    static ArgumentCache of(DataFetchingEnvironment environment) {
        return environment.getGraphQlContext().get(ArgumentCache.class);
    }

    /** A copy of the arguments, for the caller to complete. */
    Object[] get(DataFetchingEnvironment environment, Reading reading) throws Exception {
        Field field = environment.getField();
        Object[] known = arguments.get(field);
        if (known == null) {
            known = reading.read(environment);
            arguments.put(field, known);
        }
        return known.clone();
    }

    /** Reads the arguments of a field. */
    interface Reading {
        Object[] read(DataFetchingEnvironment environment) throws Exception;
    }
}
