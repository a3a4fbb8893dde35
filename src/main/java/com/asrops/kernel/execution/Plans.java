package com.asrops.kernel.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The compiled selections of the documents that are executed most. A document is known by identity, so it must be parsed
 * once only: graphql-java's {@code PreparsedDocumentProvider} keeps documents by their text.
 */
final class Plans {

    /** Variants of one operation: its directives rarely have more than two variables. */
    private static final int VARIANTS = 16;

    private record Key(GraphQLSchema schema, OperationDefinition operation) {}

    /** A place where execution begins: the root, or what a mutation's field answers. */
    private record Start(String field, GraphQLObjectType type) {}

    private record Operation(
            Set<String> directiveVariables,
            boolean severalLoads,
            Map<String, Needed> needed,
            Cache<Map<String, Object>, Variant> variants) {}

    private record Variant(Planner planner, Cache<Start, Selection> selections) {}

    private final Cache<Key, Operation> operations;

    Plans(int limit) {
        operations = cache(limit);
    }

    /** What is selected of the object that the parameters describe. */
    Selection selection(ExecutionContext context, ExecutionStrategyParameters parameters) {
        Operation operation = operation(context);
        Map<String, Object> variables =
                new HashMap<>(context.getCoercedVariables().toMap());
        variables.keySet().retainAll(operation.directiveVariables);
        Variant variant = operation.variants.get(
                variables, key -> new Variant(new Planner(context, key, operation.needed), cache(VARIANTS)));
        String field =
                parameters.getField() == null ? "" : parameters.getField().getResultKey();
        GraphQLObjectType type = parameters.getExecutionStepInfo().getUnwrappedNonNullTypeAs();
        return variant.selections.get(
                new Start(field, type), start -> variant.planner.selection(type, parameters.getFields(), 1));
    }

    /** Whether the operation may ask more than one fetcher that is not a property. */
    boolean severalLoads(ExecutionContext context) {
        return operation(context).severalLoads;
    }

    private Operation operation(ExecutionContext context) {
        return operations.get(
                new Key(context.getGraphQLSchema(), context.getOperationDefinition()),
                key -> new Operation(
                        DirectiveVariables.of(context),
                        context.isQueryOperation() && Beneath.severalLoads(context),
                        Beneath.needed(context),
                        cache(VARIANTS)));
    }

    /** How many operations are kept now. */
    int size() {
        operations.cleanUp();
        return (int) operations.estimatedSize();
    }

    private static <K, V> Cache<K, V> cache(int limit) {
        return Caffeine.newBuilder().maximumSize(limit).build();
    }
}
