package com.asrops.kernel.page;

import com.asrops.kernel.query.GroupQuery;
import java.util.List;
import java.util.Map;

/**
 * What is to be read of groups. The parts are read each by itself, when somebody asks for it.
 *
 * @param nodes the groups
 * @param totals the same rows as one group
 */
public record GroupPlan(Part nodes, Part totals) {

    /**
     * A statement and what becomes of its rows.
     *
     * @param query the statement
     * @param parts makes groups of rows
     */
    public record Part(GroupQuery query, GroupParts parts) {}

    /**
     * The groups that were read.
     *
     * @param groups each a map of maps that is shaped as the schema shapes a group
     * @param more whether there are more of them
     */
    public record Answer(List<Map<String, Object>> groups, boolean more) {}
}
