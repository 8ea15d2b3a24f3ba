package io.talkgraph.http.documents;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A document that was read and checked.
 *
 * @param hash the SHA-256 of its text, in lower-case hexadecimal digits
 * @param document what it says; null when it cannot be read
 * @param errors what is wrong with it; empty when it can be executed
 */
public record PreparedDocument(String hash, @Nullable Document document, List<GraphQLError> errors) {

    public PreparedDocument {
        errors = List.copyOf(errors);
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
}
