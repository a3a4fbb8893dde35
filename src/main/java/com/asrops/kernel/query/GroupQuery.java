package com.asrops.kernel.query;

import com.asrops.kernel.calendar.CompanyCalendar;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of rows as the statement reads them. Its result has the keys first, called {@code k0}, {@code k1} and so on, then
 * the aggregates, {@code a0} and so on.
 *
 * @param mapper the mapper of the rows' entity, which has its row rule
 * @param table the rows, called {@code t}
 * @param joins the rows of other tables that keys and aggregates look at
 * @param where which rows, empty for all
 * @param keys what rows of a group have in common; none for one group of all rows
 * @param aggregates what is told of a group: at least one
 * @param having which groups, by the names of their aggregates; empty for all
 * @param order what groups are sorted by, ending with all keys
 * @param limit how many groups to read: one more than asked for, to see whether there is another
 * @param offsets where instants are dates: since when a clock was how far ahead of UTC, newest first
 */
public record GroupQuery(
        String mapper,
        String table,
        List<PageQuery.Join> joins,
        List<Token> where,
        List<Key> keys,
        List<Aggregate> aggregates,
        List<Token> having,
        List<OrderBy> order,
        int limit,
        List<CompanyCalendar.Offset> offsets) {

    /** The part of the calendar that a date is taken to the first day of. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * A column that the rows of a group have in common.
     *
     * @param column the aliased column
     * @param folded its folded twin, by which text is sorted; null where there is none
     * @param type what it is read as
     * @param text whether the database keeps it as text
     * @param unit for dates, what they are taken to the first day of; null for the value itself
     * @param weekStart for weeks, their first day: 1 for Monday to 7 for Sunday
     * @param instant whether the column holds instants, which must first become dates
     */
    public record Key(
            String column,
            @Nullable String folded,
            Class<?> type,
            boolean text,
            @Nullable Unit unit,
            int weekStart,
            boolean instant) {}

    /** What is told of the rows of a group; {@code VALUES} counts those that have a value. */
    public enum Function {
        COUNT,
        VALUES,
        DISTINCT,
        SUM,
        MIN,
        MAX
    }

    /**
     * Something told of the rows of a group.
     *
     * @param function what
     * @param column the aliased column; empty where all rows are counted
     * @param type what it is read as
     * @param scale the decimals of a decimal that is read
     * @param unit how many of the column's last decimal make 1: sums are whole numbers of the last decimal on both databases
     */
    public record Aggregate(Function function, String column, Class<?> type, int scale, long unit) {}

    /**
     * One term of the ORDER BY.
     *
     * @param column a column of the result, or {@code f0} for the twin of {@code k0}
     * @param values for an average, the column that counts the values of which the first one is the sum; else null
     * @param finer for an average, how many parts of the sum's unit it is told in
     * @param descending which way
     */
    public record OrderBy(String column, @Nullable String values, int finer, boolean descending) {}

    /** What a column of the result is read as. */
    public record Read(Class<?> type, int scale) {}

    /** The columns of the result. */
    public List<Read> reads() {
        return Stream.concat(
                        keys.stream().map(key -> new Read(key.type(), 0)),
                        aggregates.stream().map(each -> new Read(each.type(), each.scale())))
                .toList();
    }
}
