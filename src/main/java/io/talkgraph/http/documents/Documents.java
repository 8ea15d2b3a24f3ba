package io.talkgraph.http.documents;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import io.talkgraph.http.schema.ServedSchema;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads and checks documents (GraphQL specification, sections 2 and 5). */
@ApplicationScoped
public class Documents {

    private final GraphQLSchema schema;

    Documents(ServedSchema served) {
        this.schema = served.schema();
    }

    /** Reads and checks a document; what is wrong with it is in the result. */
    public PreparedDocument prepare(String text) {
        ParseAndValidateResult read = ParseAndValidate.parseAndValidate(
                schema, ExecutionInput.newExecutionInput(text).build());
        List<? extends GraphQLError> errors = read.getErrors();
        return new PreparedDocument(hash(text), read.getDocument(), List.copyOf(errors));
    }

    /** The name a document goes by: the SHA-256 of its text, in lower-case hexadecimal digits. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
