package com.asrops.kernel.execution;

import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is selected of an object of one type at one place of a document, compiled. Shared by all requests. */
final class Selection {

    private final GraphQLObjectType type;
    private final MergedSelectionSet merged;
    private final PlannedField[] fields;
    private final Map<String, Integer> slots = new HashMap<>();

    Selection(GraphQLObjectType type, MergedSelectionSet merged, PlannedField[] fields) {
        this.type = type;
        this.merged = merged;
        this.fields = fields;
        for (PlannedField field : fields) {
            slots.put(field.key(), field.slot());
        }
    }

    GraphQLObjectType type() {
        return type;
    }

    MergedSelectionSet merged() {
        return merged;
    }

    /** In the order of the answer; a field's place is its slot. */
    PlannedField[] fields() {
        return fields;
    }

    int slotOf(@Nullable Object key) {
        return slots.getOrDefault(key, -1);
    }
}
