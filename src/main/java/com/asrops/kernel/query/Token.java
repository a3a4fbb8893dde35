package com.asrops.kernel.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a condition. A condition is a list of these in reading order; what each looks like in SQL is written in
 * each dialect's {@code kernel/Sql.xml}.
 *
 * @param kind which piece
 * @param column an aliased column such as {@code t.work_date}, made from the schema's own names only
 * @param value what the column is compared with, bound and never pasted
 */
public record Token(
        Kind kind, @Nullable String column, @Nullable Object value) {

    /** The pieces there are. */
    public enum Kind {
        OPEN,
        CLOSE,
        CLOSE_NOT,
        AND,
        OR,
        TRUE,
        FALSE,
        EQ,
        NEQ,
        LT,
        LTE,
        GT,
        GTE,
        IN,
        NOT_IN,
        CONTAINS,
        STARTS_WITH,
        IS_NULL,
        IS_NOT_NULL,
        ROW_LT,
        ROW_GT,
        RELATED,
        NOT_RELATED
    }

    /** A word between conditions. */
    public static Token of(Kind kind) {
        return new Token(kind, null, null);
    }

    /**
     * Several columns compared at once: {@code (a, b) < (1, 2)}.
     *
     * @param columns aliased columns
     * @param values as many values
     */
    public record Row(List<String> columns, List<Object> values) {}

    /**
     * Rows of another table, related by a column on each side; opens a condition on them.
     *
     * @param mapper the mapper of the other table, which has its row rule
     * @param table the other table
     * @param alias what its rows are called in the condition
     * @param column its column
     * @param equalTo the aliased column on this side
     */
    public record Related(String mapper, String table, String alias, String column, String equalTo) {}
}
