package io.talkgraph.http.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.schema.model.Argument;
import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the arguments of a field into the parameters of the method that stands for it. */
final class ArgumentReader {

    /** The component of an input with the names of the fields that the client gave, be it as null; no field itself. */
    static final String GIVEN = "given";

    private final ObjectMapper json;
    private final List<Parameter> parameters;
    private final int source;

    /**
     * A parameter: its argument in the schema and its type; the source has neither name nor conversion. An input that
     * asks for it learns which of its fields were given.
     */
    private record Parameter(String argument, JavaType type, boolean asksWhatIsGiven) {

        Parameter(String argument, JavaType type) {
            this(argument, type, asksWhatIsGiven(type.getRawClass()));
        }

        private static boolean asksWhatIsGiven(Class<?> type) {
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals(GIVEN));
        }
    }

    ArgumentReader(ObjectMapper json, Method method, List<Argument> arguments) {
        this.json = json;
        this.parameters = new ArrayList<>();
        Type[] types = method.getGenericParameterTypes();
        int sourceIndex = -1;
        for (int i = 0; i < types.length; i++) {
            JavaType type = json.getTypeFactory().constructType(types[i]);
            parameters.add(new Parameter(arguments.get(i).getName(), type));
            sourceIndex = arguments.get(i).isSourceArgument() ? i : sourceIndex;
        }
        this.source = sourceIndex;
    }

    /** The parameters for a field of an object. */
    @Nullable
    Object[] read(DataFetchingEnvironment environment) {
        @Nullable
        Object[] values = ArgumentCache.of(environment).get(environment.getField(), () -> convert(environment));
        if (source >= 0) {
            values[source] = environment.getSource();
        }
        return values;
    }

    private @Nullable Object[] convert(DataFetchingEnvironment environment) {
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            if (i != source) {
                Parameter parameter = parameters.get(i);
                values[i] = convert(parameter, environment.getArgument(parameter.argument()));
            }
        }
        return values;
    }

    private @Nullable Object convert(Parameter parameter, @Nullable Object value) {
        try {
            return json.convertValue(parameter.asksWhatIsGiven() ? withGiven(value) : value, parameter.type());
        } catch (IllegalArgumentException e) {
            String path =
                    Stream.concat(Stream.of(parameter.argument()), path(e)).collect(Collectors.joining("."));
            throw ApiException.badInput(
                    path, path + " has a value of the wrong form; dates are written like 2019-05-22.");
        }
    }

    private static @Nullable Object withGiven(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return value;
        }
        Map<Object, @Nullable Object> more = new LinkedHashMap<>(fields);
        more.put(GIVEN, List.copyOf(fields.keySet()));
        return more;
    }

    private static Stream<String> path(IllegalArgumentException e) {
        return e.getCause() instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(name -> name != null)
                : Stream.empty();
    }
}
