package io.talkgraph.http.schema;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.talkgraph.errors.ErrorCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The directives this service knows. graphql-java puts more into every schema: {@code @defer}, which it would ignore here,
 * an experiment that drops the rules for null, and {@code @oneOf}, which no input of ours has.
 */
public final class Directives {

    private static final Set<String> SERVED = Set.of("skip", "include", "deprecated", "specifiedBy");

    private Directives() {}

    /** Lets introspection name only what is served. */
    static void hideOthers(GraphQLCodeRegistry.Builder registry) {
        DataFetcher<Object> served = environment -> ((GraphQLSchema) environment.getSource())
                .getDirectives().stream()
                        .filter(directive -> SERVED.contains(directive.getName()))
                        .toList();
        registry.dataFetcher(FieldCoordinates.coordinates(Introspection.__Schema.getName(), "directives"), served);
    }

    /** The errors of a document for directives that are not served; those that nobody knows are left to validation. */
    public static List<GraphQLError> unknown(Document document) {
        List<GraphQLError> errors = new ArrayList<>();
        Deque<Node<?>> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Directive directive && !SERVED.contains(directive.getName())) {
                errors.add(unknown(directive));
            }
            node.getChildren().forEach(open::push);
        }
        return errors;
    }

    private static GraphQLError unknown(Directive directive) {
        return GraphqlErrorBuilder.newError()
                .message("There is no directive @%s here; skip and include are.", directive.getName())
                .location(directive.getSourceLocation())
                .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                .build();
    }
}
