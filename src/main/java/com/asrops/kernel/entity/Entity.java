package com.asrops.kernel.entity;

import com.asrops.kernel.query.Columns;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity: a record that is a row and a GraphQL type.
 *
 * @param type the record
 * @param table its table, named like the list of it in the schema
 * @param mapperName the namespace of its statements
 * @param mapper its statements
 * @param columns its columns by the name of their record component
 * @param id the column of its key
 * @param constructor makes a row of its values
 */
public record Entity<T extends Record>(
        Class<T> type,
        String table,
        String mapperName,
        EntityMapper<T> mapper,
        Map<String, Column> columns,
        Column id,
        Constructor<T> constructor) {

    static <T extends Record> Entity<T> of(Class<T> type, String table, String mapperName, EntityMapper<T> mapper) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents())
                .map(Column::of)
                .forEach(column -> columns.put(column.component().getName(), column));
        Column id = columns.get("id");
        if (id == null) {
            throw new IllegalStateException("Record " + type.getSimpleName() + " has no component id");
        }
        return new Entity<>(type, table, mapperName, mapper, columns, id, constructorOf(type));
    }

    private static <T extends Record> Constructor<T> constructorOf(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has this constructor", e);
        }
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

    /**
     * The columns to read of a row.
     *
     * @param properties what is read of the row; null when it may be anything
     * @param more what else must be there
     */
    public Columns columns(@Nullable Set<String> properties, Collection<Column> more) {
        if (properties == null || !columns.keySet().containsAll(properties)) {
            return Columns.ALL;
        }
        return new Columns(columns.values().stream()
                .filter(column -> column == id
                        || more.contains(column)
                        || properties.contains(column.component().getName()))
                .map(Column::name)
                .toList());
    }

    public long idOf(Record row) {
        return (Long) Objects.requireNonNull(id.of(row));
    }

    /** A row with these values, one for each component in order. */
    public T newRow(List<?> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot construct " + name(), e);
        }
    }

    /** A row of which nothing but the id is known. */
    public T blank(long rowId) {
        return newRow(columns.values().stream()
                .map(column -> column == id ? (Long) rowId : Array.get(Array.newInstance(column.type(), 1), 0))
                .toList());
    }

    /** The same row, with other values in some columns. */
    public T with(T row, Map<Column, ?> values) {
        return newRow(columns.values().stream()
                .map(column -> values.containsKey(column) ? values.get(column) : column.of(row))
                .toList());
    }

    @Override
    public String toString() {
        return name();
    }
}
