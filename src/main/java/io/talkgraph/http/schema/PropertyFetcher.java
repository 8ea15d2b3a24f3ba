package io.talkgraph.http.schema;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.spi.ClassloadingService;
import org.jspecify.annotations.Nullable;

/** Fetches a field from a property of its object: a public field or a method without parameters. */
final class PropertyFetcher implements TrivialDataFetcher<@Nullable Object> {

    private final Access access;
    private final @Nullable FieldHelper transformation;

    PropertyFetcher(Reference owner, Field field) {
        this.access = access(ClassloadingService.get().loadClass(owner.getClassName()), field);
        this.transformation = needsTransformation(field) ? new FieldHelper(field) : null;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object value = access.get(environment.getSource());
        return transformation == null ? value : transformation.transformOrAdaptResponse(value, environment);
    }

    private interface Access {
        @Nullable
        Object get(Object source) throws ReflectiveOperationException;
    }

    private static Access access(Class<?> owner, Field field) {
        try {
            return field.getMethodName() == null
                    ? owner.getField(field.getPropertyName())::get
                    : owner.getMethod(field.getMethodName())::invoke;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The schema names a property that is not there: " + field.getName(), e);
        }
    }

    /** Dates are written as text; all else goes to the client as it is. */
    private static boolean needsTransformation(Field field) {
        Reference reference = field.getReference();
        return reference.getType() == ReferenceType.SCALAR
                && !reference.getClassName().equals(reference.getGraphQLClassName());
    }
}
