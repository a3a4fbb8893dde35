package com.asrops.kernel.query;

import java.util.List;

/**
 * The columns that a statement reads of each row. What it leaves out is null, 0 or false in the record.
 *
 * @param names the columns; none for all that the record has
 */
public record Columns(List<String> names) {

    /** Whole rows. */
    public static final Columns ALL = new Columns(List.of());

    /** Whether whole rows are read. */
    public boolean isAll() {
        return names.isEmpty();
    }
}
