package io.talkgraph.http.schema;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

import java.util.List;

/**
 * The fields of inputs as clients may see them. SmallRye takes every component of a record for one, also the component
 * {@link ArgumentReader#GIVEN}; and of limits it makes directives, which say half of them and bring scalars that no field
 * has. Clients read of limits in the descriptions.
 */
final class InputFields extends GraphQLTypeVisitorStub {

    private InputFields() {}

    /** The same schema with nothing else. */
    static GraphQLSchema clean(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new InputFields());
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        if (field.getName().equals(ArgumentReader.GIVEN)) {
            return deleteNode(context);
        }
        if (field.getDirectives().isEmpty() && field.getAppliedDirectives().isEmpty()) {
            return TraversalControl.CONTINUE;
        }
        return changeNode(context, field.transform(builder -> builder.replaceDirectives(List.of())
                .replaceAppliedDirectives(List.of())));
    }
}
