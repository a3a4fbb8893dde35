package com.asrops.kernel.page;

import com.asrops.kernel.entity.Column;

/**
 * One term of an order.
 *
 * @param column what rows are sorted by
 * @param direction which way, as the caller asked
 */
public record SortTerm(Column column, Direction direction) {

    /** The aliased column that SQL sorts by. */
    public String expression() {
        return "t." + column.sortName();
    }

    @Override
    public String toString() {
        return column.name() + " " + direction;
    }
}
