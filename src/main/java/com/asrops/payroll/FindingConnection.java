package com.asrops.payroll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of findings. */
record FindingConnection(List<FindingEdge> edges, PageInfo pageInfo, int totalCount) {

    /** A finding and where it stands. */
    record FindingEdge(Finding node, String cursor) {}

    /** Whether there is more, and where to read on. */
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    public List<Finding> nodes() {
        return edges.stream().map(FindingEdge::node).toList();
    }
}
