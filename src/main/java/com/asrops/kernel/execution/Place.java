package com.asrops.kernel.execution;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** A part of the answer that others are parts of. */
sealed interface Place extends JacksonSerializable permits Frame, Items {

    /** What it is part of; null when it is the whole. */
    @Nullable
    Place parent();

    /** Where in its parent's slots it is. */
    int slot();

    @Nullable
    Object[] slots();

    @Override
    default void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
        serialize(json, context);
    }

    /** Writes one of its values. What leaves usually are is written without asking Jackson how. */
    static void write(@Nullable Object value, JsonGenerator json, SerializationContext context) {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Place place) {
            place.serialize(json, context);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            context.writeValue(json, value);
        }
    }
}
