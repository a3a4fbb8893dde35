package com.asrops.kernel.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows that one statement read stand in their order.
 *
 * @param order the order
 * @param related the rows of other tables that the order looks at
 * @param cursors writes the cursors
 */
record Positions(Order order, RelatedRows related, Cursors cursors) {

    String cursorOf(Record row) {
        List<@Nullable Object> values = new ArrayList<>();
        order.terms().forEach(term -> values.add(term.valueOf(row, related)));
        return cursors.encode(order, values);
    }
}
