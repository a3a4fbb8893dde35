package com.asrops.kernel.query;

import com.asrops.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the statements read it.
 *
 * @param caller who is asking, for the row rule
 * @param where the filter, empty for all rows
 * @param position where the page starts, empty for the beginning
 * @param order what rows are sorted by, ending with the id
 * @param limit how many rows to read: one more than the page has, to see whether there is another
 * @param parent the column that refers to the parents, for child pages
 * @param parents the parents' ids, for child pages
 */
public record PageQuery(
        Caller caller,
        List<Token> where,
        List<Token> position,
        List<OrderBy> order,
        int limit,
        @Nullable String parent,
        List<Long> parents) {

    /**
     * One term of the ORDER BY.
     *
     * @param column the aliased column
     * @param descending which way
     * @param nulls {@code FIRST} or {@code LAST} where the column may be NULL, otherwise empty, so that an index serves
     */
    public record OrderBy(String column, boolean descending, String nulls) {}
}
