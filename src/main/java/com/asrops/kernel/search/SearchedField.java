package com.asrops.kernel.search;

import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A text that rows are searched by.
 *
 * @param path the field of the schema, such as {@code name}, or {@code file.name} for one of a related row
 * @param name whether rows are called by it; else it says something of them
 * @param column its column
 * @param through where the column is: in the row that this leads to; null for the row itself
 */
public record SearchedField(
        String path, boolean name, Column column, @Nullable Through through) {

    /**
     * The row that a key leads to.
     *
     * @param key the column that holds its id
     * @param target its entity
     */
    public record Through(Column key, Entity<?> target) {}
}
