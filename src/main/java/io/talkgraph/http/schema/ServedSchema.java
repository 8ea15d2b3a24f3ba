package io.talkgraph.http.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import jakarta.inject.Singleton;

/** The schema that SmallRye builds from the Api classes, with fetchers of ours. */
@Singleton
public class ServedSchema {

    private final GraphQLSchema schema;
    private final String text;

    /**
     * Replaces the fetchers.
     *
     * @param built what SmallRye made of the model
     * @param model what it read from the classes
     * @param json reads the arguments
     */
    ServedSchema(GraphQLSchema built, Schema model, ObjectMapper json) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(built.getCodeRegistry());
        model.getQueries().forEach(query -> add(registry, "Query", query, json));
        model.getSubscriptions().forEach(each -> add(registry, "Subscription", each, json));
        model.getTypes().values().forEach(type -> add(registry, type, json));
        model.getInterfaces().keySet().forEach(name -> registry.typeResolver(name, new NodeTypes()));
        Directives.hideOthers(registry);
        // The other directives are for input checks; they bring scalars that no field of ours has.
        this.schema = built.transform(builder -> builder.codeRegistry(registry.build())
                .clearDirectives()
                .additionalDirective(graphql.Directives.IncludeDirective)
                .additionalDirective(graphql.Directives.SkipDirective));
        this.text = SchemaText.of(schema);
    }

    /** The schema to execute. */
    public GraphQLSchema schema() {
        return schema;
    }

    /** The same in its own language; made once, for printing it takes longer than most queries. */
    public String text() {
        return text;
    }

    private static void add(GraphQLCodeRegistry.Builder registry, Type type, ObjectMapper json) {
        type.getFields()
                .values()
                .forEach(field -> registry.dataFetcher(
                        FieldCoordinates.coordinates(type.getName(), field.getName()),
                        new PropertyFetcher(type, field)));
        type.getOperations().values().forEach(operation -> add(registry, type.getName(), operation, json));
    }

    private static void add(GraphQLCodeRegistry.Builder registry, String type, Operation operation, ObjectMapper json) {
        registry.dataFetcher(
                FieldCoordinates.coordinates(type, operation.getName()), new OperationFetcher(operation, json));
    }
}
