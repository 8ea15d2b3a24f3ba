package io.talkgraph.http.schema;

import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The schema that is executed, as {@link SchemaBuilding} left it, and its text. */
@Singleton
public class ServedSchema {

    private final GraphQLSchema schema;
    private volatile @Nullable String text;

    ServedSchema(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The schema to execute. */
    public GraphQLSchema schema() {
        return schema;
    }

    /** The same in its own language; made for the first who asks, for printing it takes longer than most queries. */
    public String text() {
        String known = text;
        if (known == null) {
            known = SchemaText.of(schema);
            text = known;
        }
        return known;
    }
}
