package com.asrops.kernel.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** A list of the answer. */
final class Items extends Place {

    Items(@Nullable Place parent, int slot, int size) {
        super(parent, slot, size);
    }

    @Override
    void write(JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        for (Object value : slots) {
            write(value, json, context);
        }
        json.writeEndArray();
    }

    @Override
    List<@Nullable Object> copy() {
        List<@Nullable Object> copy = new ArrayList<>();
        for (Object value : slots) {
            copy.add(copy(value));
        }
        return copy;
    }
}
