package io.talkgraph.http.documents;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.schema.IntrospectionConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refuses documents by their size, before validation: some of its rules compare every field with every other. Each
 * operation has to fit, executed or not, since validation looks at all of them.
 */
@ApplicationScoped
class DocumentLimits {

    /** Tools ask for the fields of each type, not for the fields of the types of the fields. */
    private static final int TYPE_LISTS = 1;

    /** Tools ask four lists of each type; an alias may ask for the same list again, and each fills the answer. */
    private static final int ALL_TYPE_LISTS = 12;

    private final LimitsConfig config;
    private final IntrospectionConfig introspection;

    DocumentLimits(LimitsConfig config, IntrospectionConfig introspection) {
        this.config = config;
        this.introspection = introspection;
    }

    /**
     * Measures the operations of a document.
     *
     * @return their shapes by their names; the name of an operation without one is empty
     * @throws RefusedDocument when one is too large
     */
    Map<String, Shape> check(Document document) {
        Shapes shapes = new Shapes(document, config.fragmentDepth());
        Map<String, Shape> measured = new LinkedHashMap<>();
        Shape all = Shape.EMPTY;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Shape shape = shapes.of(operation);
            check(operation, shape);
            all = all.plus(shape);
            measured.putIfAbsent(operation.getName() == null ? "" : operation.getName(), shape);
        }
        check(
                "fields",
                all.fields(),
                config.fields(),
                null,
                "fields with its fragments in place",
                "Ask in several requests.");
        shapes.checkFragments();
        return measured;
    }

    private void check(OperationDefinition operation, Shape shape) {
        SourceLocation place = operation.getSourceLocation();
        if (shape.introspectionDepth() > 0 && !introspection.enabled()) {
            throw new RefusedDocument(
                    ApiException.of(
                            ErrorCode.DOCUMENT_NOT_ALLOWED,
                            "This server does not tell its schema; ask its operator for it. __typename is answered."),
                    place);
        }
        check("depth", shape.depth(), config.depth(), shape.deepest(), "levels of fields", "Ask for less below.");
        check(
                "introspectionDepth",
                shape.introspectionDepth(),
                config.introspectionDepth(),
                place,
                "levels of introspection",
                "The introspection queries of tools have 15; /graphql/schema.graphql is the whole schema.");
        check(
                "introspectionCycles",
                shape.introspectionTypeLists(),
                TYPE_LISTS,
                place,
                "lists of types or fields inside each other in its introspection",
                "Ask for the types by name; /graphql/schema.graphql is the whole schema.");
        check(
                "introspectionLists",
                shape.introspectionDepth() > 0 ? shape.allTypeLists() : 0,
                ALL_TYPE_LISTS,
                place,
                "lists of types or fields in its introspection",
                "Ask in several requests.");
        check("aliases", shape.aliases(), config.aliases(), place, "aliases", "Ask in several requests.");
        check("directives", shape.directives(), config.directives(), place, "directives", "Use fewer.");
        check("rootFields", shape.roots(), config.rootFields(), place, "root fields", "Ask in several requests.");
    }

    private static void check(
            String limit, long found, long allowed, @Nullable SourceLocation place, String what, String advice) {
        if (found > allowed) {
            String count = found == Long.MAX_VALUE ? "countless" : String.valueOf(found);
            throw new RefusedDocument(
                    ApiException.limit(
                            limit,
                            found,
                            allowed,
                            "The document has %s %s; %d are allowed. %s".formatted(count, what, allowed, advice)),
                    place);
        }
    }
}
