package com.asrops.kernel.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows in the order asked for, whichever way it was read.
 *
 * @param rows the rows
 * @param positions where they stand, for cursors
 * @param hasNext whether rows follow
 * @param hasPrevious whether rows come before
 */
public record Page<T extends Record>(List<T> rows, Positions positions, boolean hasNext, boolean hasPrevious) {

    /**
     * Makes a page of what a statement returned.
     *
     * @param read the rows in the order of the statement, one more than the page has when there is another page
     */
    static <T extends Record> Page<T> of(List<T> read, Positions positions, PageRequest request) {
        boolean more = read.size() > request.limit();
        List<T> rows = more ? read.subList(0, request.limit()) : read;
        boolean started = request.cursor() != null;
        return request.backward()
                ? new Page<>(rows.reversed(), positions, started, more)
                : new Page<>(rows, positions, more, started);
    }

    public String cursorOf(T row) {
        return positions.cursorOf(row);
    }

    public @Nullable String startCursor() {
        return rows.isEmpty() ? null : cursorOf(rows.getFirst());
    }

    public @Nullable String endCursor() {
        return rows.isEmpty() ? null : cursorOf(rows.getLast());
    }
}
