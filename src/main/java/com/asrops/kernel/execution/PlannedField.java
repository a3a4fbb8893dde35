package com.asrops.kernel.execution;

import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.LightDataFetcher;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A selected field: where its value goes, how it is fetched and what it becomes. */
final class PlannedField {

    /** How a field is fetched. */
    enum Kind {
        TYPE_NAME,
        PROPERTY,
        BATCH,
        CALL
    }

    private final int level;
    private final int slot;
    private final SerializedString name;
    private final MergedField merged;
    private final GraphQLObjectType parent;
    private final GraphQLFieldDefinition definition;
    private final DataFetcher<?> fetcher;
    private final Shape shape;
    private final Set<String> beneath;
    private final Needed needed;
    private final Kind kind;
    private final @Nullable String property;
    private @Nullable PropertyReader lastReader;

    PlannedField(
            int level,
            int slot,
            MergedField merged,
            GraphQLObjectType parent,
            GraphQLFieldDefinition definition,
            DataFetcher<?> fetcher,
            Shape shape,
            Set<String> beneath,
            Needed needed) {
        this.level = level;
        this.slot = slot;
        this.name = new SerializedString(merged.getResultKey());
        this.merged = merged;
        this.parent = parent;
        this.definition = definition;
        this.fetcher = fetcher;
        this.shape = shape;
        this.beneath = beneath;
        this.needed = needed;
        this.kind = kind(definition, fetcher);
        this.property = PropertyReader.property(fetcher, definition);
    }

    private static Kind kind(GraphQLFieldDefinition definition, DataFetcher<?> fetcher) {
        if (definition == Introspection.TypeNameMetaFieldDef) {
            return Kind.TYPE_NAME;
        }
        return switch (fetcher) {
            case BatchFetcher<?, ?, ?> batch -> Kind.BATCH;
            case LightDataFetcher<?> light -> Kind.PROPERTY;
            default -> Kind.CALL;
        };
    }

    /** How deep in the document it is; the topmost are 1. */
    int level() {
        return level;
    }

    int slot() {
        return slot;
    }

    String key() {
        return name.getValue();
    }

    /** The key as JSON: encoded once. */
    SerializableString jsonName() {
        return name;
    }

    MergedField merged() {
        return merged;
    }

    GraphQLObjectType parent() {
        return parent;
    }

    GraphQLFieldDefinition definition() {
        return definition;
    }

    DataFetcher<?> fetcher() {
        return fetcher;
    }

    /** The names of the loads that may follow when this one is loaded. */
    Set<String> beneath() {
        return beneath;
    }

    /** What is read of what is loaded. */
    Needed needed() {
        return needed;
    }

    Kind kind() {
        return kind;
    }

    /** The fetcher of a field that is fetched for many objects. */
    @SuppressWarnings("unchecked") // its keys and arguments only ever come from itself
    BatchFetcher<Object, Object, Object> batch() {
        return (BatchFetcher<Object, Object, Object>) fetcher;
    }

    Shape shape() {
        return shape;
    }

    /** How the property is read from such objects. */
    PropertyReader reader(Class<?> type) {
        PropertyReader known = lastReader; // read once: another thread may write it, each of the two is right
        if (known == null || known.type() != type) {
            known = PropertyReader.of(type, property);
            lastReader = known;
        }
        return known;
    }
}
