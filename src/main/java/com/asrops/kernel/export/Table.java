package com.asrops.kernel.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks for, as one table.
 *
 * @param name what the table can be called: the operation's name, or that of its field in the answer
 * @param columns what is selected of a row, in the order of the selection
 * @param list where in the answer the rows are: {@code [projects, nodes]}
 * @param row where in an item of that list its row is: {@code [node]}, or nothing
 * @param whole whether all rows are asked for, and not a page of them
 */
public record Table(String name, List<Column> columns, List<String> list, List<String> row, boolean whole) {

    /**
     * A column.
     *
     * @param path where its value is in a row
     * @param number whether its texts are numbers
     */
    public record Column(List<String> path, boolean number) {

        /** How it is headed: {@code project.name}. */
        public String name() {
            return String.join(".", path);
        }

        boolean hasPathOf(Column other) {
            return path.equals(other.path);
        }
    }

    /** The rows of an answer, each with a value for every column. */
    List<List<@Nullable Object>> rows(Map<String, Object> data) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(value(data, list))) {
            Object found = value(item, row);
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(value(found, column.path)));
            rows.add(values);
        }
        return rows;
    }

    /** Nothing is below a related row that is not there. */
    private static @Nullable Object value(@Nullable Object object, List<String> path) {
        @Nullable Object value = object;
        for (String key : path) {
            value = value == null ? null : ((Map<?, ?>) value).get(key);
        }
        return value;
    }
}
