package io.talkgraph.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.Directives;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;

/** The schema that SmallRye builds from the Api classes, with fetchers of ours. */
final class ServedSchema {

    private final GraphQLCodeRegistry.Builder registry;
    private final ObjectMapper json;

    private ServedSchema(GraphQLCodeRegistry registry, ObjectMapper json) {
        this.registry = GraphQLCodeRegistry.newCodeRegistry(registry);
        this.json = json;
    }

    /**
     * @param built what SmallRye made of the model
     * @param model what it read from the classes
     * @param json reads the arguments
     */
    static GraphQLSchema of(GraphQLSchema built, Schema model, ObjectMapper json) {
        ServedSchema served = new ServedSchema(built.getCodeRegistry(), json);
        model.getQueries().forEach(query -> served.addOperation("Query", query));
        model.getTypes().values().forEach(served::addType);
        model.getInterfaces().keySet().forEach(name -> served.registry.typeResolver(name, new NodeTypes()));
        // The other directives are for input checks; they bring scalars that no field of ours has.
        return built.transform(schema -> schema.codeRegistry(served.registry.build())
                .clearDirectives()
                .additionalDirective(Directives.IncludeDirective)
                .additionalDirective(Directives.SkipDirective));
    }

    private void addType(Type type) {
        type.getFields()
                .values()
                .forEach(field -> registry.dataFetcher(
                        FieldCoordinates.coordinates(type.getName(), field.getName()),
                        new PropertyFetcher(type, field)));
        type.getOperations().values().forEach(operation -> addOperation(type.getName(), operation));
    }

    private void addOperation(String type, Operation operation) {
        registry.dataFetcher(
                FieldCoordinates.coordinates(type, operation.getName()), new OperationFetcher(operation, json));
    }
}
