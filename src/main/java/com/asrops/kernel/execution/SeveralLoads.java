package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.LightDataFetcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts, before anything runs, the fields of an operation that are not properties. Counts what directives may skip and
 * every type that an object could have: rather one load too many.
 */
final class SeveralLoads {

    /** Fragments can be spread again and again: each selection is looked into once per type. */
    private record Seen(SelectionSet selections, GraphQLObjectType type) {}

    private final ExecutionContext context;
    private final GraphQLSchema schema;
    private final Set<Seen> seen = new HashSet<>();
    private final Set<Object> loads = new HashSet<>();

    private SeveralLoads(ExecutionContext context) {
        this.context = context;
        this.schema = context.getGraphQLSchema();
    }

    static boolean in(ExecutionContext context) {
        SeveralLoads search = new SeveralLoads(context);
        search.visit(context.getOperationDefinition().getSelectionSet(), schemaRoot(context));
        return search.loads.size() > 1;
    }

    private static GraphQLObjectType schemaRoot(ExecutionContext context) {
        GraphQLSchema schema = context.getGraphQLSchema();
        return context.isMutationOperation() && schema.getMutationType() != null
                ? schema.getMutationType()
                : schema.getQueryType();
    }

    private void visit(SelectionSet selections, GraphQLObjectType type) {
        if (loads.size() > 1 || !seen.add(new Seen(selections, type))) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> visit(field, type);
                case InlineFragment inline -> visit(inline.getSelectionSet(), type);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = context.getFragment(spread.getName());
                    if (fragment != null) {
                        visit(fragment.getSelectionSet(), type);
                    }
                }
                default -> {}
            }
        }
    }

    private void visit(Field field, GraphQLObjectType type) {
        // a fragment on one type is also looked into for the others, which may lack its fields
        GraphQLFieldDefinition definition = field.getName().startsWith("__")
                ? null
                : type.getFieldDefinition(field.getName());
        if (definition == null) {
            return;
        }
        if (!(schema.getCodeRegistry().getDataFetcher(type, definition) instanceof LightDataFetcher)) {
            loads.add(field);
        }
        if (field.getSelectionSet() != null) {
            types(GraphQLTypeUtil.unwrapAll(definition.getType()))
                    .forEach(each -> visit(field.getSelectionSet(), each));
        }
    }

    private List<GraphQLObjectType> types(@Nullable GraphQLType type) {
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
