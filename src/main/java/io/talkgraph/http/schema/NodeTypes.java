package io.talkgraph.http.schema;

import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import org.hibernate.Hibernate;

/** Finds the type of an entry in the schema: it has the name of its class. */
final class NodeTypes implements TypeResolver {

    @Override
    public GraphQLObjectType getType(TypeResolutionEnvironment environment) {
        String name = Hibernate.getClass(environment.getObject()).getSimpleName();
        return environment.getSchema().getObjectType(name);
    }
}
