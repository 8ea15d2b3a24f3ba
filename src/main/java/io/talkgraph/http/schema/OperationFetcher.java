package io.talkgraph.http.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Fetches a field by calling the method of the Api class that stands for it.
 *
 * <p>It replaces the fetcher of SmallRye, which copies its context for every field of every row, and whose batches give
 * fields with arguments the data of other fields (see src/docs/api.md).
 *
 * <p>Methods whose parameters have limits (Bean Validation) check them when they are called, before anything else.
 */
final class OperationFetcher implements DataFetcher<@Nullable Object> {

    private final Method method;
    private final Class<?> type;
    private final ArgumentReader arguments;
    private final Violations violations;
    private volatile @Nullable Object bean;

    OperationFetcher(Operation operation, ObjectMapper json) {
        this.method = new OperationInvoker(operation).getMethod();
        this.type = ClassloadingService.get().loadClass(operation.getClassName());
        this.arguments = new ArgumentReader(json, method, operation.getArguments());
        this.violations = new Violations(operation.getArguments());
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        try {
            return method.invoke(bean(), arguments.read(environment));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ConstraintViolationException invalid) {
                throw violations.error(invalid);
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Not when the fetcher is made: what the bean needs is known when the program runs. */
    private Object bean() {
        Object known = bean;
        if (known == null) {
            known = LookupService.get().getInstance(type).get();
            bean = known;
        }
        return known;
    }
}
