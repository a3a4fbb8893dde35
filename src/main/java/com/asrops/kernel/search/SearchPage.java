package com.asrops.kernel.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param request what was asked
 * @param edges the results
 * @param pageInfo whether there are more
 */
public record SearchPage(SearchRequest request, List<Edge> edges, PageInfo pageInfo) {

    /** A result and where it stands. */
    public record Edge(SearchResult node, String cursor) {}

    /** Whether there is more, and where to read on. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    static SearchPage of(SearchRequest request, List<Edge> edges, boolean more) {
        return new SearchPage(
                request,
                edges,
                new PageInfo(
                        more,
                        request.cursor() != null,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }

    public List<SearchResult> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
