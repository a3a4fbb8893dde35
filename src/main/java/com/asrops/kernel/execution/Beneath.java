package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks, before anything runs, at all fields that a selection may come to. Sees what directives may skip and every type
 * that an object could have: rather one field too many.
 */
final class Beneath {

    /** Fragments can be spread again and again: each selection is looked into once per type. */
    private record Seen(SelectionSet selections, GraphQLObjectType type) {}

    @FunctionalInterface
    private interface Visitor {
        /** Whether to look further, at what is under the field. */
        boolean visit(GraphQLObjectType type, GraphQLFieldDefinition definition, Field field, DataFetcher<?> fetcher);
    }

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Visitor visitor;
    private final Set<Seen> seen = new HashSet<>();

    private Beneath(GraphQLSchema schema, Map<String, FragmentDefinition> fragments, Visitor visitor) {
        this.schema = schema;
        this.fragments = fragments;
        this.visitor = visitor;
    }

    /** Whether a query may ask more than one fetcher that is not a property. */
    static boolean severalLoads(ExecutionContext context) {
        Set<Field> loads = new HashSet<>();
        GraphQLSchema schema = context.getGraphQLSchema();
        new Beneath(schema, context.getFragmentsByName(), (type, definition, field, fetcher) -> {
                    if (!(fetcher instanceof LightDataFetcher)) {
                        loads.add(field);
                    }
                    return true;
                })
                .visit(context.getOperationDefinition().getSelectionSet(), schema.getQueryType());
        return loads.size() > 1;
    }

    /** The names of the batch fetchers that may be asked under a field of this type. */
    static Set<String> loads(
            GraphQLSchema schema, Map<String, FragmentDefinition> fragments, MergedField field, GraphQLType type) {
        Set<String> names = new HashSet<>();
        Beneath beneath = new Beneath(schema, fragments, (parent, definition, each, fetcher) -> {
            if (fetcher instanceof BatchFetcher<?, ?, ?> batch) {
                names.add(batch.name());
            }
            return true;
        });
        field.getFields().forEach(each -> beneath.visit(each.getSelectionSet(), type));
        return names;
    }

    /** What an operation reads of what its batch fetchers answer, by their names. */
    static Map<String, Needed> needed(ExecutionContext context) {
        Map<String, Needed> needed = new HashMap<>();
        GraphQLSchema schema = context.getGraphQLSchema();
        OperationDefinition operation = context.getOperationDefinition();
        new Beneath(schema, context.getFragmentsByName(), (type, definition, field, fetcher) -> {
                    if (fetcher instanceof BatchFetcher<?, ?, ?> batch) {
                        Needed answered = needed.computeIfAbsent(batch.name(), name -> Needed.nothing());
                        new Beneath(schema, context.getFragmentsByName(), (owner, read, each, by) -> {
                                    answered.add(owner.getName(), reads(by, read));
                                    return !(by instanceof BatchFetcher);
                                })
                                .visit(field.getSelectionSet(), definition.getType());
                    }
                    return true;
                })
                .visit(operation.getSelectionSet(), root(schema, operation));
        return needed;
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return Objects.requireNonNull(
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                },
                "a valid operation has its type");
    }

    /** What a fetcher reads of the object whose field it fetches; null when it may be anything. */
    private static @Nullable Set<String> reads(DataFetcher<?> fetcher, GraphQLFieldDefinition definition) {
        if (fetcher instanceof Reads knowing) {
            return knowing.reads();
        }
        String property = PropertyReader.property(fetcher, definition);
        return property == null ? null : Set.of(property);
    }

    private void visit(@Nullable SelectionSet selections, GraphQLType declared) {
        if (selections != null) {
            types(GraphQLTypeUtil.unwrapAll(declared)).forEach(type -> visit(selections, type));
        }
    }

    private void visit(SelectionSet selections, GraphQLObjectType type) {
        if (!seen.add(new Seen(selections, type))) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> visit(field, type);
                case InlineFragment inline -> visit(inline.getSelectionSet(), type);
                case FragmentSpread spread ->
                    visit(
                            Objects.requireNonNull(fragments.get(spread.getName()))
                                    .getSelectionSet(),
                            type);
                default -> {}
            }
        }
    }

    private void visit(Field field, GraphQLObjectType type) {
        // a fragment on one type is looked into for others, too, which may lack its fields
        GraphQLFieldDefinition definition =
                field.getName().startsWith("__") ? null : type.getFieldDefinition(field.getName());
        if (definition != null) {
            DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(type, definition);
            if (visitor.visit(type, definition, field, fetcher)) {
                visit(field.getSelectionSet(), definition.getType());
            }
        }
    }

    private List<GraphQLObjectType> types(GraphQLType type) {
        if (type instanceof GraphQLObjectType object) {
            return List.of(object);
        }
        if (type instanceof GraphQLInterfaceType common) {
            return Objects.requireNonNullElse(schema.getImplementations(common), List.of());
        }
        List<GraphQLObjectType> types = new ArrayList<>();
        if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(member -> types.add((GraphQLObjectType) member));
        }
        return types;
    }
}
