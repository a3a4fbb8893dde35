package com.asrops.kernel.execution;

import graphql.GraphQLContext;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.directives.QueryDirectivesImpl;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.util.FpKit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is used of graphql-java and is not its public API, for one version of it: 26.0. As a strategy it is never run;
 * it is one to reach what strategies inherit.
 */
final class GraphQlInternals extends AsyncExecutionStrategy {

    private static final FieldCollector COLLECTOR = new FieldCollector();

    GraphQlInternals(DataFetcherExceptionHandler exceptionHandler) {
        super(exceptionHandler);
    }

    /** What is selected of an object of this type under a field. */
    static MergedSelectionSet collect(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            Map<String, Object> variables,
            GraphQLObjectType type,
            MergedField field) {
        return COLLECTOR.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(schema)
                        .objectType(type)
                        .fragments(fragments)
                        .variables(variables)
                        .build(),
                field);
    }

    /** graphql-java compares with each value of the type; the name of a Java enum's constant is remembered. */
    static Shape.Serializer serializer(GraphQLEnumType type) {
        Map<Enum<?>, Object> names = new ConcurrentHashMap<>();
        return (value, context, locale) -> value instanceof Enum<?> constant
                ? names.computeIfAbsent(constant, absent -> type.serialize(absent, context, locale))
                : type.serialize(value, context, locale);
    }

    /** The items of whatever graphql-java takes for a list; null when it takes it for none. */
    static @Nullable Iterable<@Nullable Object> items(Object value) {
        return FpKit.isIterable(value) ? FpKit.toIterable(value) : null;
    }

    static void throwIfCancelled(ExecutionContext context) {
        context.getEngineRunningState().throwIfCancelled();
    }

    /** Runs what dispatches data loaders itself: graphql-java's own count of fields and levels would never add up. */
    static <T> T dispatchingItself(ExecutionContext context, Supplier<T> execution) {
        DataLoaderDispatchStrategy before = context.getDataLoaderDispatcherStrategy();
        context.setDataLoaderDispatcherStrategy(DataLoaderDispatchStrategy.NO_OP);
        try {
            return execution.get();
        } finally {
            context.setDataLoaderDispatcherStrategy(before);
        }
    }

    /** Adds the error of a null at a place that must have a value, unless it has an error already. */
    static void addNullError(ExecutionStrategyParameters place) {
        try {
            place.getNonNullFieldValidator().validate(place, null);
        } catch (NonNullableFieldWasNullException expected) {
            // it tells graphql-java's own strategy to look at the parent, which Completion does by itself
        }
    }

    /** What makes graphql-java's code look at the parent of an object that could not be answered. */
    static RuntimeException nullObject(ExecutionStrategyParameters object) {
        return new NonNullableFieldWasNullException(object.getExecutionStepInfo(), object.getPath());
    }

    /** Calls the field's fetcher as graphql-java does, for one object. May be a future. */
    @Nullable
    Object fetch(ExecutionContext context, ExecutionStrategyParameters parameters) {
        return fetchField(context, parameters);
    }

    /** Takes data, errors and context out of what a fetcher answered. */
    @Nullable
    Object unbox(ExecutionContext context, ExecutionStrategyParameters parameters, @Nullable Object fetched) {
        return unboxPossibleDataFetcherResult(context, parameters, fetched);
    }

    /** Has the exception handler turn what a fetcher threw into errors. */
    CompletableFuture<@Nullable Object> failed(
            ExecutionContext context, ExecutionStrategyParameters parameters, PlannedField field, Exception thrown) {
        return handleFetchingException(environment(context, parameters, field), parameters, thrown)
                .thenApply(result -> unbox(context, parameters, result));
    }

    ExecutionStepInfo step(ExecutionContext context, ExecutionStrategyParameters parameters, PlannedField field) {
        return createExecutionStepInfo(context, parameters, field.definition(), field.parent());
    }

    GraphQLObjectType objectType(ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLType type) {
        return resolveType(context, parameters, type);
    }

    /** The environment of a fetcher that is not called through graphql-java. */
    DataFetchingEnvironment environment(
            ExecutionContext context, ExecutionStrategyParameters parameters, PlannedField field) {
        GraphQLContext graphQlContext = context.getGraphQLContext();
        Supplier<ExecutionStepInfo> step = FpKit.intraThreadMemoize(() -> step(context, parameters, field));
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                .source(parameters.getSource())
                .localContext(parameters.getLocalContext())
                .arguments(() -> step.get().getArguments())
                .fieldDefinition(field.definition())
                .mergedField(field.merged())
                .fieldType(field.definition().getType())
                .executionStepInfo(step)
                .parentType(field.parent())
                .selectionSet(DataFetchingFieldSelectionSetImpl.newCollector(
                        context.getGraphQLSchema(),
                        field.definition().getType(),
                        getNormalizedField(context, parameters, step)))
                .queryDirectives(new QueryDirectivesImpl(
                        field.merged(),
                        context.getGraphQLSchema(),
                        context.getCoercedVariables(),
                        context.getNormalizedVariables(),
                        graphQlContext,
                        context.getLocale()))
                .level(parameters.getPath().getLevel())
                .build();
    }
}
