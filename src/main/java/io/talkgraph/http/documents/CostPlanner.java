package io.talkgraph.http.documents;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes the {@link CostPlan} of the operations of a document that was checked: its fields are merged as in execution. */
final class CostPlanner {

    /** What counting a list costs: its rows are counted in the index, not read. */
    private static final long COUNT = 5;

    /** What a list costs that is empty: somebody has to look. */
    private static final long LIST = 1;

    private final GraphQLSchema schema;
    private final ListSizes sizes;
    private final Map<String, FragmentDefinition> fragments = new LinkedHashMap<>();

    CostPlanner(GraphQLSchema schema, ListSizes sizes, Document document) {
        this.schema = schema;
        this.sizes = sizes;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** The plan of an operation: as of a field that is there once. */
    CostPlan of(OperationDefinition operation) {
        GraphQLObjectType root = Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                });
        List<CostPlan> fields = fields(root, List.of(operation.getSelectionSet()));
        return new CostPlan(0, 0, new CostPlan.Size.Fixed(1), List.of(), List.of(fields));
    }

    private List<CostPlan> fields(GraphQLObjectType type, List<SelectionSet> selections) {
        Map<String, List<Field>> merged = new LinkedHashMap<>();
        Set<String> visited = new HashSet<>();
        selections.forEach(selection -> collect(type, selection, merged, visited));
        List<CostPlan> plans = new ArrayList<>();
        merged.values().forEach(same -> {
            CostPlan plan = plan(type, same);
            if (plan != null) {
                plans.add(plan);
            }
        });
        return plans;
    }

    /** The plan of a field; null when it costs nothing. */
    private @Nullable CostPlan plan(GraphQLObjectType type, List<Field> same) {
        Field field = same.get(0);
        @Nullable GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null) {
            // Fields that begin with two underscores tell of the schema; no row is read for them.
            return null;
        }
        List<Argument> searches =
                field.getArguments().stream().filter(CostPlanner::maySearch).toList();
        if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType content)) {
            return field.getName().equals("totalCount")
                    ? new CostPlan(COUNT, 0, new CostPlan.Size.Fixed(1), List.of(), List.of())
                    : null;
        }
        List<SelectionSet> below = same.stream()
                .map(Field::getSelectionSet)
                .filter(Objects::nonNull)
                .toList();
        List<List<CostPlan>> contents =
                possible(content).stream().map(each -> fields(each, below)).toList();
        long points = content.getName().endsWith("Connection") ? LIST : 0;
        return new CostPlan(
                points, isRow(content) ? 1 : 0, sizes.of(type.getName(), definition, field), searches, contents);
    }

    private void collect(
            GraphQLObjectType type, SelectionSet selections, Map<String, List<Field>> merged, Set<String> visited) {
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                merged.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                        .add(field);
            } else if (selection instanceof InlineFragment inline) {
                if (applies(inline.getTypeCondition(), type)) {
                    collect(type, inline.getSelectionSet(), merged, visited);
                }
            } else if (selection instanceof FragmentSpread spread && visited.add(spread.getName())) {
                FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                if (applies(fragment.getTypeCondition(), type)) {
                    collect(type, fragment.getSelectionSet(), merged, visited);
                }
            }
        }
    }

    private boolean applies(@Nullable TypeName condition, GraphQLObjectType type) {
        if (condition == null || condition.getName().equals(type.getName())) {
            return true;
        }
        return schema.getType(condition.getName()) instanceof GraphQLCompositeType other
                && possible(other).contains(type);
    }

    private List<GraphQLObjectType> possible(GraphQLCompositeType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (type instanceof GraphQLInterfaceType some) {
            return schema.getImplementations(some);
        }
        return ((GraphQLUnionType) type)
                .getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    }

    /** Connections, edges and page information come with the rows they tell of (GraphQL Cursor Connections). */
    private static boolean isRow(GraphQLNamedOutputType type) {
        String name = type.getName();
        return !name.endsWith("Connection") && !name.endsWith("Edge") && !name.equals("PageInfo");
    }

    private static boolean maySearch(Argument argument) {
        return argument.getName().equals("text") || argument.getName().equals("filter");
    }
}
