package io.talkgraph.http.schema;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.EventingService;
import io.talkgraph.observing.Fetches;
import io.talkgraph.security.Callers;

import java.util.Set;

/**
 * Puts fetchers of ours into the schema that SmallRye builds from the Api classes. SmallRye asks while the application is
 * put together: the native executable holds the finished schema, and nothing of it is made when it starts. So beans that
 * need settings of the environment may be named here, but not used.
 */
public final class SchemaBuilding implements EventingService {

    /** The queries that are for curators. */
    private static final Set<String> CURATORS_QUERIES = Set.of("changes");

    /** Always on. */
    @Override
    @SuppressWarnings("NullAway") // what the interface has no word for: null is "not to be turned on or off"
    public String getConfigKey() {
        return null;
    }

    @Override
    public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
        ArcContainer beans = Arc.container();
        return GraphQLSchema.newSchema(served(
                builder.build(),
                beans.instance(Schema.class).get(),
                beans.instance(ObjectMapper.class).get(),
                beans.instance(Callers.class).get(),
                beans.instance(Fetches.class).get()));
    }

    /**
     * Replaces the fetchers.
     *
     * @param built what SmallRye made of the model
     * @param model what it read from the classes
     * @param mapper reads the arguments
     * @param callers says who may ask for the fields that are for curators
     * @param fetches is told how long fields of the root take
     */
    private static GraphQLSchema served(
            GraphQLSchema built, Schema model, ObjectMapper mapper, Callers callers, Fetches fetches) {
        // Two o'clock in Barcelona stays what it is: the catalogue keeps the offset.
        ObjectMapper json = mapper.copy().disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        GraphQLCodeRegistry.Builder registry = GraphQLCodeRegistry.newCodeRegistry(built.getCodeRegistry());
        model.getQueries().forEach(query -> addRoot(registry, "Query", query, query(query, json, callers), fetches));
        model.getMutations()
                .forEach(mutation ->
                        addRoot(registry, "Mutation", mutation, mutation(mutation, json, callers), fetches));
        model.getSubscriptions().forEach(each -> add(registry, "Subscription", each, new OperationFetcher(each, json)));
        model.getTypes().values().forEach(type -> add(registry, type, json));
        model.getInterfaces().keySet().forEach(name -> registry.typeResolver(name, new NodeTypes()));
        Directives.hideOthers(registry);
        return InputFields.clean(built).transform(builder -> builder.codeRegistry(registry.build())
                .clearDirectives()
                .additionalDirective(graphql.Directives.IncludeDirective)
                .additionalDirective(graphql.Directives.SkipDirective));
    }

    private static void add(GraphQLCodeRegistry.Builder registry, Type type, ObjectMapper json) {
        type.getFields()
                .values()
                .forEach(field -> registry.dataFetcher(
                        FieldCoordinates.coordinates(type.getName(), field.getName()),
                        new PropertyFetcher(type, field)));
        type.getOperations()
                .values()
                .forEach(operation -> add(registry, type.getName(), operation, new OperationFetcher(operation, json)));
    }

    private static void addRoot(
            GraphQLCodeRegistry.Builder registry,
            String type,
            Operation operation,
            DataFetcher<?> fetcher,
            Fetches fetches) {
        add(registry, type, operation, new MeasuredFetcher(type + "." + operation.getName(), fetcher, fetches));
    }

    private static DataFetcher<?> query(Operation query, ObjectMapper json, Callers callers) {
        DataFetcher<?> fetcher = new OperationFetcher(query, json);
        return CURATORS_QUERIES.contains(query.getName()) ? new CuratorFetcher(callers, fetcher) : fetcher;
    }

    /** Closed whatever it does: a mutation that anybody may call has to be opened here. */
    private static DataFetcher<?> mutation(Operation mutation, ObjectMapper json, Callers callers) {
        return new CuratorFetcher(callers, new MutationFetcher(new OperationFetcher(mutation, json)));
    }

    private static void add(
            GraphQLCodeRegistry.Builder registry, String type, Operation operation, DataFetcher<?> fetcher) {
        registry.dataFetcher(FieldCoordinates.coordinates(type, operation.getName()), fetcher);
    }
}
