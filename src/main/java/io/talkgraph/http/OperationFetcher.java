package io.talkgraph.http;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.talkgraph.graphql.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Fetches a field by calling the method of the Api class that stands for it.
 *
 * <p>It replaces the fetcher of SmallRye, which copies its context for every field of every row, and whose batches give
 * fields with arguments the data of other fields (see src/docs/api.md).
 */
final class OperationFetcher implements DataFetcher<@Nullable Object> {

    private final Method method;
    private final Object bean;
    private final ArgumentHelper arguments;
    private final int source;

    OperationFetcher(Operation operation) {
        this.method = new OperationInvoker(operation).getMethod();
        Class<?> type = ClassloadingService.get().loadClass(operation.getClassName());
        this.bean = LookupService.get().getInstance(type).get();
        this.arguments = new ArgumentHelper(operation.getArguments());
        this.source = sourceIndex(operation.getArguments());
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] values = ArgumentCache.of(environment).get(environment, this::read);
        if (source >= 0) {
            values[source] = environment.getSource();
        }
        try {
            return method.invoke(bean, values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Object[] read(DataFetchingEnvironment environment) {
        try {
            return arguments.getArguments(environment).toArray();
        } catch (AbstractDataFetcherException e) {
            throw ApiException.badInput(
                    environment.getField().getName(), "An argument has a value of the wrong type: " + e.getMessage());
        }
    }

    private static int sourceIndex(List<Argument> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isSourceArgument()) {
                return i;
            }
        }
        return -1;
    }
}
