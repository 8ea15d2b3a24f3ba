package io.talkgraph.http.schema;

import io.smallrye.graphql.schema.model.Argument;
import io.talkgraph.errors.ApiException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the arguments of a field, in the names of the schema. */
final class Violations {

    private final List<Argument> arguments;

    /** A limit that a value breaks: where it is, {@code input.links[0].url}, and what to do. */
    private record Violation(String argument, String message) {

        Map<String, Object> specification() {
            Map<String, Object> specification = new LinkedHashMap<>();
            specification.put("argument", argument);
            specification.put("message", message);
            return specification;
        }
    }

    Violations(List<Argument> arguments) {
        this.arguments = arguments;
    }

    /** The error with all of them, in the order of their paths; its message tells the first. */
    ApiException error(ConstraintViolationException thrown) {
        List<Violation> violations = thrown.getConstraintViolations().stream()
                .map(this::violation)
                .sorted(Comparator.comparing(Violation::argument).thenComparing(Violation::message))
                .toList();
        Violation first = violations.get(0);
        String more = violations.size() == 1 ? "" : " " + (violations.size() - 1) + " more in the extensions.";
        return ApiException.badInput(first.argument(), first.argument() + " " + first.message() + "." + more)
                .with(
                        "violations",
                        violations.stream().map(Violation::specification).toList());
    }

    private Violation violation(ConstraintViolation<?> violation) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            append(path, node);
        }
        return new Violation(path.toString(), violation.getMessage());
    }

    private void append(StringBuilder path, Path.Node node) {
        if (node.getKind() == ElementKind.PARAMETER) {
            int index = node.as(Path.ParameterNode.class).getParameterIndex();
            path.append(arguments.get(index).getName());
            return;
        }
        // The place in a list belongs to what comes after the list.
        @Nullable Integer index = node.getIndex();
        if (index != null) {
            path.append('[').append(index).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            path.append('.').append(node.getName());
        }
    }
}
