package com.asrops.kernel.execution;

import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import java.util.Set;

/**
 * A selected field: where its value goes, how it is fetched and what it becomes.
 *
 * @param level how deep in the document it is; the topmost are 1
 * @param name its key in the answer, as it is written before the value, with the sign before it
 * @param beneath the names of the loads that may follow when this one is loaded
 * @param needed what is read of what is loaded
 * @param arguments those that are the same for all requests
 */
record PlannedField(
        int level,
        int slot,
        WrittenJson name,
        MergedField merged,
        GraphQLObjectType parent,
        GraphQLFieldDefinition definition,
        DataFetcher<?> fetcher,
        Shape shape,
        Set<String> beneath,
        Needed needed,
        FixedArguments arguments,
        PropertyReader.Cache readers) {

    /** How a field is fetched. */
    enum Kind {
        TYPE_NAME,
        PROPERTY,
        BATCH,
        CALL
    }

    Kind kind() {
        if (definition == Introspection.TypeNameMetaFieldDef) {
            return Kind.TYPE_NAME;
        }
        return switch (fetcher) {
            case BatchFetcher<?, ?, ?> batch -> Kind.BATCH;
            case LightDataFetcher<?> light -> Kind.PROPERTY;
            default -> Kind.CALL;
        };
    }

    String key() {
        return merged.getResultKey();
    }

    /** The fetcher of a field that is fetched for many objects. */
    @SuppressWarnings("unchecked") // its keys and arguments only ever come from itself
    BatchFetcher<Object, Object, Object> batch() {
        return (BatchFetcher<Object, Object, Object>) fetcher;
    }
}
