package com.asrops.kernel.graphql;

import com.asrops.kernel.page.Page;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows as the Relay connection specification shapes it. What is not selected is not made: cursors are encoded
 * and the total is counted when asked for.
 *
 * @param page the rows
 * @param total counts all rows of the list; a number or its future
 */
record Connection<T extends Record>(Page<T> page, Supplier<Object> total) {

    public List<T> nodes() {
        return page.rows();
    }

    public List<Edge<T>> edges() {
        return page.rows().stream().map(row -> new Edge<>(page, row)).toList();
    }

    public PageInfo pageInfo() {
        return new PageInfo(page);
    }

    /** A row and where it stands. */
    record Edge<T extends Record>(Page<T> page, T node) {
        public String cursor() {
            return page.cursorOf(node);
        }
    }

    /** Whether there is more, and where to read on. */
    record PageInfo(Page<?> page) {
        public boolean hasNextPage() {
            return page.hasNext();
        }

        public boolean hasPreviousPage() {
            return page.hasPrevious();
        }

        public @Nullable String startCursor() {
            return page.startCursor();
        }

        public @Nullable String endCursor() {
            return page.endCursor();
        }
    }
}
