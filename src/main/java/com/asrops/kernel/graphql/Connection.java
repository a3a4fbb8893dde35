package com.asrops.kernel.graphql;

import com.asrops.kernel.entity.Entity;
import com.asrops.kernel.entity.Relation;
import com.asrops.kernel.page.Page;
import com.asrops.kernel.page.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows as the Relay connection specification shapes it. What is not selected is not made: cursors are encoded
 * and the total is counted when asked for.
 *
 * @param page the rows
 * @param total what to count for the total
 */
record Connection<T extends Record>(Page<T> page, Total total) {

    /**
     * What the total of a list counts.
     *
     * @param entity the rows' entity
     * @param request the arguments of the list
     * @param relation for a child list, the relation from its parent
     * @param parent for a child list, its parent
     */
    record Total(
            Entity<?> entity,
            PageRequest request,
            @Nullable Relation relation,
            @Nullable Long parent) {

        /** The same for the lists of all parents. */
        Total list() {
            return new Total(entity, request, relation, null);
        }
    }

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
