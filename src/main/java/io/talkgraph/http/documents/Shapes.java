package io.talkgraph.http.documents;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Measures the selections of a document that nobody has checked yet. Each fragment is measured once however often it is
 * spread, so the work is that of reading the document.
 */
final class Shapes {

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    /** The lists that lead from types to types (graphql-java's GoodFaithIntrospection names the same). */
    private static final Set<String> TYPE_LISTS = Set.of("fields", "inputFields", "interfaces", "possibleTypes");

    private final int maxFragmentDepth;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();
    private final Map<String, Shape> known = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Shapes(Document document, int maxFragmentDepth) {
        this.maxFragmentDepth = maxFragmentDepth;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.putIfAbsent(fragment.getName(), fragment));
    }

    /**
     * The shape of an operation.
     *
     * @throws RefusedDocument for fragments that spread themselves or nest too deep
     */
    Shape of(OperationDefinition operation) {
        int directives = operation.getDirectives().size()
                + operation.getVariableDefinitions().stream()
                        .map(VariableDefinition::getDirectives)
                        .mapToInt(each -> each.size())
                        .sum();
        return of(operation.getSelectionSet()).withDirectives(directives);
    }

    /** Looks at the fragments that no operation spreads: the rules of validation visit them, too. */
    void checkFragments() {
        fragments.values().forEach(fragment -> of(fragment, null));
    }

    private Shape of(@Nullable SelectionSet selections) {
        Shape shape = Shape.EMPTY;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                shape = shape.plus(of(selection));
            }
        }
        return shape;
    }

    private Shape of(Selection<?> selection) {
        if (selection instanceof Field field) {
            Shape content = of(field.getSelectionSet())
                    .withDirectives(field.getDirectives().size());
            boolean alias = field.getAlias() != null;
            return INTROSPECTION.contains(field.getName())
                    ? content.inIntrospection(alias, field.getSourceLocation())
                    : content.inField(alias, TYPE_LISTS.contains(field.getName()), field.getSourceLocation());
        }
        if (selection instanceof InlineFragment inline) {
            return of(inline.getSelectionSet())
                    .withDirectives(inline.getDirectives().size());
        }
        FragmentSpread spread = (FragmentSpread) selection;
        FragmentDefinition fragment = fragments.get(spread.getName());
        Shape content = fragment == null ? Shape.EMPTY : of(fragment, spread);
        return content.withDirectives(spread.getDirectives().size());
    }

    private Shape of(FragmentDefinition fragment, @Nullable FragmentSpread spread) {
        String name = fragment.getName();
        Shape shape = known.get(name);
        if (shape == null) {
            checkCycle(name, spread);
            open.add(name);
            // Recursion must end before the stack does, whatever is known of the fragments below.
            checkDepth(open.size(), fragment);
            shape = of(fragment.getSelectionSet())
                    .withDirectives(fragment.getDirectives().size())
                    .inFragment();
            open.remove(name);
            known.put(name, shape);
        }
        checkDepth(open.size() + shape.fragmentDepth(), fragment);
        return shape;
    }

    private void checkCycle(String name, @Nullable FragmentSpread spread) {
        if (open.contains(name)) {
            String path = String.join(" spreads ", open) + " spreads " + name;
            throw new RefusedDocument(
                    ApiException.of(ErrorCode.BAD_USER_INPUT, "A fragment may not spread itself: " + path + "."),
                    spread == null ? null : spread.getSourceLocation());
        }
    }

    private void checkDepth(int depth, FragmentDefinition fragment) {
        if (depth > maxFragmentDepth) {
            throw new RefusedDocument(
                    ApiException.limit(
                            "fragmentDepth",
                            depth,
                            maxFragmentDepth,
                            "Fragments spread each other " + depth + " deep or more; " + maxFragmentDepth
                                    + " are allowed. Write the fields where they are needed."),
                    fragment.getSourceLocation());
        }
    }
}
