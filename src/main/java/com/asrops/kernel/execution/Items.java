package com.asrops.kernel.execution;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** A list of the answer. */
final class Items extends AbstractList<@Nullable Object> implements Place {

    private final Place parent;
    private final int slot;
    private final @Nullable Object[] slots;

    Items(Place parent, int slot, int size) {
        this.parent = parent;
        this.slot = slot;
        this.slots = new @Nullable Object[size];
    }

    @Override
    public Place parent() {
        return parent;
    }

    @Override
    public int slot() {
        return slot;
    }

    @Override
    public @Nullable Object[] slots() {
        return slots;
    }

    @Override
    public @Nullable Object get(int index) {
        return slots[index];
    }

    @Override
    public int size() {
        return slots.length;
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartArray();
        for (Object value : slots) {
            Place.write(value, json, context);
        }
        json.writeEndArray();
    }
}
