package com.asrops.kernel.sql;

import com.asrops.kernel.entity.Column;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one statement that writes all of them, column by column under the names of their components: PostgreSQL takes
 * each column as an array ({@code #{rows.workDate,typeHandler=SqlArray}}), SQLite the whole as one JSON text
 * ({@code #{rows,typeHandler=JsonRows}}).
 */
public final class RowColumns {

    private static final ClassValue<List<Column>> COLUMNS = new ClassValue<>() {
        @Override
        protected List<Column> computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            return Arrays.stream(components).map(Column::of).toList();
        }
    };

    private RowColumns() {}

    /** The columns of rows of one type, of which there is at least one. */
    public static Map<String, List<@Nullable Object>> of(Collection<? extends Record> rows) {
        Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
        for (Column column : COLUMNS.get(rows.iterator().next().getClass())) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            rows.forEach(row -> values.add(stored(column, row)));
            columns.put(column.component().getName(), values);
        }
        return columns;
    }

    private static @Nullable Object stored(Column column, Record row) {
        Object value = column.of(row);
        return value instanceof BigDecimal decimal ? decimal.setScale(column.scale(), RoundingMode.UNNECESSARY) : value;
    }
}
