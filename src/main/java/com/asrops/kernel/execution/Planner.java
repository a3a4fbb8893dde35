package com.asrops.kernel.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compiles the selections of an operation. It outlives the request that it began with, so it keeps nothing of that. */
final class Planner {

    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, Needed> needed;

    /**
     * @param context the operation and its schema
     * @param variables those that directives name; the others do not matter and may be large
     * @param needed what is read of what loads answer, by the name of the load
     */
    Planner(ExecutionContext context, Map<String, Object> variables, Map<String, Needed> needed) {
        this.schema = context.getGraphQLSchema();
        this.fragments = context.getFragmentsByName();
        this.variables = variables;
        this.needed = needed;
    }

    /** @param level that of its fields */
    Selection selection(GraphQLObjectType type, MergedSelectionSet merged, int level) {
        List<PlannedField> fields = new ArrayList<>();
        for (MergedField field : merged.getSubFields().values()) {
            fields.add(field(level, fields.size(), type, field));
        }
        return new Selection(type, merged, fields.toArray(PlannedField[]::new));
    }

    private PlannedField field(int level, int slot, GraphQLObjectType parent, MergedField merged) {
        GraphQLFieldDefinition definition = Introspection.getFieldDefinition(schema, parent, merged.getName());
        DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(parent, definition);
        return new PlannedField(
                level,
                slot,
                JsonText.name(merged.getResultKey(), slot == 0),
                merged,
                parent,
                definition,
                fetcher,
                shape(definition.getType(), merged, level),
                fetcher instanceof BatchFetcher
                        ? Beneath.loads(schema, fragments, merged, definition.getType())
                        : Set.of(),
                fetcher instanceof BatchFetcher<?, ?, ?> batch
                        ? Objects.requireNonNull(needed.get(batch.name()))
                        : Needed.EVERYTHING,
                FixedArguments.of(merged),
                new PropertyReader.Cache(PropertyReader.property(fetcher, definition)));
    }

    private Shape shape(GraphQLType declared, MergedField merged, int level) {
        boolean required = GraphQLTypeUtil.isNonNull(declared);
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(declared);
        return switch (type) {
            case GraphQLScalarType scalar -> new Shape.Leaf(required, scalar.getCoercing()::serialize);
            case GraphQLEnumType choice -> new Shape.Leaf(required, GraphQlInternals.serializer(choice));
            case GraphQLList list -> new Shape.Many(required, type, shape(list.getWrappedType(), merged, level));
            default ->
                new Shape.One(
                        required,
                        type,
                        new Shape.Selections(object -> selection(
                                object,
                                GraphQlInternals.collect(schema, fragments, variables, object, merged),
                                level + 1)));
        };
    }
}
