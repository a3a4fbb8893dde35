package com.asrops.kernel.entity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entity: a record that is a row and a GraphQL type.
 *
 * @param type the record
 * @param table its table, named like the list of it in the schema
 * @param mapper its statements
 * @param columns its columns by the name of their record component
 */
public record Entity<T extends Record>(
        Class<T> type, String table, EntityMapper<T> mapper, Map<String, Column> columns) {

    static <T extends Record> Entity<T> of(Class<T> type, String table, EntityMapper<T> mapper) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .map(Column::of)
                .forEach(column -> columns.put(column.component().getName(), column));
        return new Entity<>(type, table, mapper, columns);
    }

    /** The name of the GraphQL type. */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * The column behind a field.
     *
     * @throws IllegalStateException when there is none
     */
    public Column column(String field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalStateException("Record " + name() + " has no component " + field);
        }
        return column;
    }

    public long idOf(Record row) {
        Object id = column("id").of(row);
        return id == null ? 0 : (Long) id;
    }

    @Override
    public String toString() {
        return name();
    }
}
