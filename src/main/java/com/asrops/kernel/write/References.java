package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Finds the rows that an input refers to. */
@FunctionalInterface
public interface References {

    /** By global ids, each looked up when it is met. */
    References BY_ID = InputValues::find;

    /** The row of an entity that a value of an input refers to, or null when the caller sees none. */
    @Nullable
    Record find(Entity<?> target, Object given, Caller caller);
}
