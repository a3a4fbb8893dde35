package com.asrops.kernel.change;

import java.util.List;

/**
 * A page of changes.
 *
 * @param nodes the changes
 * @param endCursor where to read on
 * @param hasMore whether there is more already
 */
public record ChangePage(List<Change> nodes, String endCursor, boolean hasMore) {}
