package com.asrops.kernel.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of rows in the order asked for, whichever way it was read.
 *
 * @param rows the rows
 * @param order the order, for cursors
 * @param hasNext whether rows follow
 * @param hasPrevious whether rows come before
 */
public record Page<T extends Record>(List<T> rows, List<SortTerm> order, boolean hasNext, boolean hasPrevious) {

    /**
     * Makes a page of what a statement returned.
     *
     * @param read the rows in the order of the statement, one more than the page has when there is another page
     */
    static <T extends Record> Page<T> of(List<T> read, List<SortTerm> order, PageRequest request) {
        boolean more = read.size() > request.limit();
        List<T> rows = more ? read.subList(0, request.limit()) : read;
        boolean started = request.cursor() != null;
        return request.backward()
                ? new Page<>(rows.reversed(), order, started, more)
                : new Page<>(rows, order, more, started);
    }

    public String cursorOf(T row) {
        return Cursor.encode(order, row);
    }

    public @Nullable String startCursor() {
        return rows.isEmpty() ? null : cursorOf(rows.getFirst());
    }

    public @Nullable String endCursor() {
        return rows.isEmpty() ? null : cursorOf(rows.getLast());
    }
}
