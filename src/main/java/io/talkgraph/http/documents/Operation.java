package io.talkgraph.http.documents;

import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An operation of a document, measured as far as that goes without its variables.
 *
 * @param definition what the document says
 * @param shape how large it is
 * @param plan what it costs
 */
record Operation(OperationDefinition definition, Shape shape, CostPlan plan) {

    /** The points of the operation with these variables; those that are left out have their defaults. */
    Points points(Map<String, Object> variables) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (VariableDefinition variable : definition.getVariableDefinitions()) {
            @Nullable Object standard = ArgumentValue.plain(variable.getDefaultValue(), Map.of());
            if (standard != null) {
                values.put(variable.getName(), standard);
            }
        }
        values.putAll(variables);
        return plan.of(values, 1);
    }
}
