package io.talkgraph.http.documents;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** A document that was read and checked. */
public final class PreparedDocument {

    private final String hash;
    private final @Nullable Document document;
    private final List<GraphQLError> errors;
    private final Map<String, Operation> operations;
    private final int bytes;

    /**
     * @param hash the SHA-256 of its text, in lower-case hexadecimal digits; empty when it is too long to be looked at
     * @param document what it says; null when it cannot be read
     * @param errors what is wrong with it; empty when it can be executed
     * @param operations by name, the empty one for one without; empty when it cannot be executed
     * @param bytes of memory that it takes, about
     */
    PreparedDocument(
            String hash,
            @Nullable Document document,
            List<? extends GraphQLError> errors,
            Map<String, Operation> operations,
            int bytes) {
        this.hash = hash;
        this.document = document;
        this.errors = List.copyOf(errors);
        this.operations = Map.copyOf(operations);
        this.bytes = bytes;
    }

    /** The SHA-256 of the text, in lower-case hexadecimal digits. */
    public String hash() {
        return hash;
    }

    /** What the document says; null when it cannot be read. */
    public @Nullable Document document() {
        return document;
    }

    /** What is wrong with the document; empty when it can be executed. */
    public List<GraphQLError> errors() {
        return errors;
    }

    /**
     * Whether the operation that a request names only reads; true also when there is no such operation, for then
     * nothing is executed.
     *
     * @param operationName null when the request names none
     */
    public boolean isQuery(@Nullable String operationName) {
        return document == null
                || document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(each -> operationName == null
                                || operationName.isEmpty()
                                || operationName.equals(each.getName()))
                        .allMatch(each -> each.getOperation() == OperationDefinition.Operation.QUERY);
    }

    /**
     * What the operation is that a request names.
     *
     * @param operationName null when the request names none
     * @return null when there is no such operation, or more than one and no name
     */
    public OperationDefinition.@Nullable Operation kind(@Nullable String operationName) {
        Operation operation = operation(operationName);
        return operation == null ? null : operation.definition().getOperation();
    }

    /**
     * The name of the operation that a request means.
     *
     * @param operationName null when the request names none
     * @return null when it has no name, or there is no such operation
     */
    public @Nullable String name(@Nullable String operationName) {
        Operation operation = operation(operationName);
        return operation == null ? null : operation.definition().getName();
    }

    /** How many bytes of memory the document takes, about. */
    int bytes() {
        return bytes;
    }

    /** The operation that a request names; null when there is none, or more than one and no name. */
    @Nullable
    Operation operation(@Nullable String operationName) {
        return operationName == null || operationName.isEmpty()
                ? operations.size() == 1 ? operations.values().iterator().next() : null
                : operations.get(operationName);
    }
}
