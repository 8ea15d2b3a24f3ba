package io.talkgraph.http.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

/** The schema in its own language, sorted by name, with all descriptions. */
public final class SchemaText {

    private SchemaText() {}

    /** The text of a schema. */
    public static String of(GraphQLSchema schema) {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(false)
                .includeIntrospectionTypes(false)
                .includeDirectiveDefinitions(false)
                .includeDirectives(false);
        return new SchemaPrinter(options).print(schema);
    }
}
