package io.talkgraph.http.documents;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.NoFragmentCycles;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.http.schema.Directives;
import io.talkgraph.http.schema.ServedSchema;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads and checks documents (GraphQL specification, sections 2 and 5), and remembers them. */
@ApplicationScoped
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
public class Documents {

    private final GraphQLSchema schema;
    private final DocumentReader reader;
    private final DocumentLimits limits;
    private final ListSizes sizes;
    private final LimitsConfig config;
    private final AsyncCache<String, PreparedDocument> known;

    Documents(ServedSchema served, DocumentReader reader, DocumentLimits limits, ListSizes sizes, LimitsConfig config) {
        this.schema = served.schema();
        this.reader = reader;
        this.limits = limits;
        this.sizes = sizes;
        this.config = config;
        this.known = Caffeine.newBuilder()
                .maximumWeight(config.cache().asLongValue())
                .weigher((String hash, PreparedDocument document) -> document.bytes())
                // Keeping the cache small is a matter of microseconds, and done where the document was read.
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * Reads and checks a document, unless that was done before; what is wrong with it is in the result. Those who come
     * while somebody reads it wait for the same result.
     */
    public PreparedDocument prepare(String text) {
        if (text.length() > config.characters()) {
            // Refused whatever it says: not worth a hash, nor a place.
            return read("", text);
        }
        return known.synchronous().get(hash(text), hash -> read(hash, text));
    }

    /**
     * A document that was read before; null when it was not, or is forgotten.
     *
     * @param hash the SHA-256 of its text, in lower-case hexadecimal digits
     */
    public @Nullable PreparedDocument find(String hash) {
        return known.synchronous().getIfPresent(hash);
    }

    /**
     * What an operation costs at most.
     *
     * @param document without errors
     * @param operationName null when the document has one operation
     * @param variables their values, as they were sent
     * @return null when the document has no such operation
     */
    public @Nullable Cost cost(
            PreparedDocument document, @Nullable String operationName, Map<String, Object> variables) {
        Operation operation = document.operation(operationName);
        if (operation == null) {
            return null;
        }
        Points points = operation.points(variables);
        return new Cost(
                points.points(),
                points.nodes(),
                config.cost(),
                operation.shape().depth(),
                config.depth());
    }

    /** How many bytes of memory the documents take that are remembered, about. */
    long rememberedBytes() {
        return known.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElse(0);
    }

    private PreparedDocument read(String hash, String text) {
        Document document = null;
        try {
            document = reader.read(text);
            Map<String, Shape> shapes = limits.check(document);
            List<? extends GraphQLError> errors = validate(document);
            Map<String, Operation> operations = errors.isEmpty() ? operations(document, shapes) : Map.of();
            return new PreparedDocument(hash, document, errors, operations, DocumentWeight.of(text, document));
        } catch (RefusedDocument e) {
            return new PreparedDocument(
                    hash, document, List.of(e.error()), Map.of(), DocumentWeight.of(text, document));
        }
    }

    private List<? extends GraphQLError> validate(Document document) {
        List<GraphQLError> wrong = Directives.unknown(document);
        if (wrong.isEmpty()) {
            wrong = SubscriptionRoots.conditional(document);
        }
        // The measuring has found the cycles; the rule would look for them from each fragment again.
        return wrong.isEmpty()
                ? ParseAndValidate.validate(schema, document, rule -> rule != NoFragmentCycles.class, Locale.ENGLISH)
                : wrong;
    }

    private Map<String, Operation> operations(Document document, Map<String, Shape> shapes) {
        CostPlanner planner = new CostPlanner(schema, sizes, document);
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (OperationDefinition definition : document.getDefinitionsOfType(OperationDefinition.class)) {
            String name = definition.getName() == null ? "" : definition.getName();
            Shape shape = shapes.getOrDefault(name, Shape.EMPTY);
            operations.put(name, new Operation(definition, shape, planner.of(definition)));
        }
        return operations;
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
