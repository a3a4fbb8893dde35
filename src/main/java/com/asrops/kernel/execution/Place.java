package com.asrops.kernel.execution;

import org.jspecify.annotations.Nullable;

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
    abstract void write(JsonText json);

    /** As maps and lists. */
    abstract Object copy();

    static @Nullable Object copy(@Nullable Object value) {
        return value instanceof Place place ? place.copy() : value;
    }
}
