package com.asrops.kernel.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the statements read it.
 *
 * @param where the filter, empty for all rows
 * @param joins the rows of other tables that the order looks at
 * @param position where the page starts, empty for the beginning
 * @param order what rows are sorted by, ending with the id
 * @param limit how many rows to read: one more than the page has, to see whether there is another
 * @param parent the column that refers to the parents, for child pages
 * @param parents the parents' ids, for child pages
 */
public record PageQuery(
        List<Token> where,
        List<Join> joins,
        List<Token> position,
        List<OrderBy> order,
        int limit,
        @Nullable String parent,
        List<Long> parents) {

    /**
     * The one row of another table that a key leads to.
     *
     * @param mapper the mapper of the other table, which has its row rule
     * @param table the other table
     * @param alias what its row is called
     * @param key the aliased column that holds its id
     * @param optional whether the key may lead to no row that the caller may see
     */
    public record Join(String mapper, String table, String alias, String key, boolean optional) {}

    /**
     * One term of the ORDER BY.
     *
     * @param column the aliased column
     * @param descending which way
     * @param nulls {@code FIRST} or {@code LAST} where the column may be NULL, otherwise empty, so that an index serves
     */
    public record OrderBy(String column, boolean descending, String nulls) {}
}
