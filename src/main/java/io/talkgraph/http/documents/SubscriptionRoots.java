package io.talkgraph.http.documents;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.talkgraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The root of a subscription may not be left out (GraphQL specification of 2025, section 5.2.4.1): without it there is
 * nothing to follow, and graphql-java stumbles over that in the middle of validation.
 */
final class SubscriptionRoots {

    private static final Set<String> CONDITIONS = Set.of("skip", "include");

    private SubscriptionRoots() {}

    /** The errors of a document whose fragments have no cycles. */
    static List<GraphQLError> conditional(Document document) {
        List<GraphQLError> errors = new ArrayList<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
                check(operation.getSelectionSet(), document, errors);
            }
        }
        return errors;
    }

    private static void check(SelectionSet roots, Document document, List<GraphQLError> errors) {
        Deque<Selection<?>> open = new ArrayDeque<>();
        add(open, roots);
        Set<String> spread = new HashSet<>();
        while (!open.isEmpty()) {
            Selection<?> selection = open.pop();
            if (selection instanceof DirectivesContainer<?> container
                    && CONDITIONS.stream().anyMatch(container::hasDirective)) {
                errors.add(GraphqlErrorBuilder.newError()
                        .message("The field of a subscription may not be skipped: it has no @skip or @include.")
                        .location(selection.getSourceLocation())
                        .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                        .build());
            }
            if (selection instanceof InlineFragment inline) {
                add(open, inline.getSelectionSet());
            } else if (selection instanceof FragmentSpread fragment && spread.add(fragment.getName())) {
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(each -> each.getName().equals(fragment.getName()))
                        .forEach(each -> add(open, each.getSelectionSet()));
            }
        }
    }

    private static void add(Deque<Selection<?>> open, @Nullable SelectionSet selections) {
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                open.add(selection);
            }
        }
    }
}
