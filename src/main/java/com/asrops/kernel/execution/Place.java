package com.asrops.kernel.execution;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;

/** A part of the answer that others are parts of. */
abstract sealed class Place permits Frame, Items {

    /** What it is part of; null when it is the whole. */
    final @Nullable Place parent;

    /** Where in its parent's slots it is. */
    final int slot;

    final @Nullable Object[] slots;

    Place(@Nullable Place parent, int slot, int size) {
        this.parent = parent;
        this.slot = slot;
        this.slots = new @Nullable Object[size];
    }

    /** As JSON. */
    abstract void write(JsonGenerator json, SerializationContext context);

    /** As maps and lists. */
    abstract Object copy();

    static @Nullable Object copy(@Nullable Object value) {
        return value instanceof Place place ? place.copy() : value;
    }

    /** Writes one of its values. What leaves usually are is written without asking Jackson how. */
    static void write(@Nullable Object value, JsonGenerator json, SerializationContext context) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Place place -> place.write(json, context);
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> context.writeValue(json, value);
        }
    }
}
