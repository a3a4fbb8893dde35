package com.asrops.kernel.write;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Finds the rows that an input refers to. */
@FunctionalInterface
public interface References {

    /** By global ids, each looked up when it is met. */
    References BY_ID = InputValues::find;

    /**
     * The row of an entity that a value of an input refers to, or null when the caller sees none.
     *
     * @throws InvalidValue when that is not for one row
     */
    @Nullable
    Record find(Entity<?> target, Object given, Caller caller) throws InvalidValue;
}
