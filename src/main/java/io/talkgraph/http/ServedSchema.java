package io.talkgraph.http;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;

/** The schema that SmallRye builds from the Api classes, with fetchers of ours. */
final class ServedSchema {

    private ServedSchema() {}

    /**
     * @param built what SmallRye made of the model
     * @param model what it read from the classes
     */
    static GraphQLSchema of(GraphQLSchema built, Schema model) {
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(built.getCodeRegistry());
        model.getQueries().forEach(query -> addOperation(registry, "Query", query));
        model.getTypes().values().forEach(type -> addType(registry, type));
        model.getInterfaces().keySet().forEach(name -> registry.typeResolver(name, new NodeTypes()));
        return built.transform(schema -> schema.codeRegistry(registry.build()));
    }

    private static void addType(GraphQLCodeRegistry.Builder registry, Type type) {
        type.getFields()
                .values()
                .forEach(field -> registry.dataFetcher(
                        FieldCoordinates.coordinates(type.getName(), field.getName()),
                        new PropertyFetcher(type, field)));
        type.getOperations().values().forEach(operation -> addOperation(registry, type.getName(), operation));
    }

    private static void addOperation(GraphQLCodeRegistry.Builder registry, String type, Operation operation) {
        registry.dataFetcher(FieldCoordinates.coordinates(type, operation.getName()), new OperationFetcher(operation));
    }
}
