package com.asrops.kernel.execution;

import graphql.execution.ExecutionStepInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the answer: what it was made from, and one value per field of its selection. */
final class Frame extends Place {

    final Selection selection;
    final @Nullable Object source;
    final @Nullable Object localContext;

    /** Known once somebody asked: few do. */
    @Nullable
    ExecutionStepInfo step;

    Frame(
            Selection selection,
            @Nullable Object source,
            @Nullable Object localContext,
            @Nullable Place parent,
            int slot) {
        super(parent, slot, selection.fields.length);
        this.selection = selection;
        this.source = source;
        this.localContext = localContext;
    }

    @Override
    void write(JsonText json) {
        PlannedField[] fields = selection.fields;
        if (slots.length == 0) { // all that was selected is skipped
            json.sign('{');
        }
        for (int i = 0; i < slots.length; i++) {
            json.raw(fields[i].name().bytes());
            json.value(slots[i]);
        }
        json.sign('}');
    }

    @Override
    Map<String, @Nullable Object> copy() {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        for (int i = 0; i < slots.length; i++) {
            copy.put(selection.fields[i].key(), copy(slots[i]));
        }
        return copy;
    }
}
