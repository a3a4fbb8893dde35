package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of one statement into records: each column by its position, straight into the record's constructor. MyBatis'
 * own mapping looks every column up by name and costs several times as much.
 */
final class RecordReader implements RecordResultSetHandler.RowReader {

    private final MethodHandle constructor;

    /** What a component is whose column is not read. */
    private final @Nullable Object[] absent;

    private final Source[] sources;

    private RecordReader(MethodHandle constructor, @Nullable Object[] absent, List<Source> sources) {
        this.constructor = constructor;
        this.absent = absent;
        this.sources = sources.toArray(Source[]::new);
    }

    /** Where a component comes from: the column at a position that counts from 1. */
    private record Source(int component, int position, ColumnReader reader) {}

    /**
     * Prepares reading.
     *
     * @param whole whether every component must have its column
     * @throws IllegalStateException when a component of a whole row has no column of its name
     */
    static RecordReader of(
            Class<?> type, boolean whole, ResultSetMetaData columns, Configuration configuration, Dialect dialect)
            throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] absent = new @Nullable Object[components.length];
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            absent[i] = Array.get(Array.newInstance(components[i].getType(), 1), 0);
            int position = 1 + labels.indexOf(Column.snakeCase(components[i].getName()));
            if (position > 0) {
                sources.add(new Source(i, position, ColumnReader.of(components[i], configuration, dialect)));
            } else if (whole) {
                throw new IllegalStateException(
                        "The statement reads no column for " + type.getSimpleName() + "." + components[i].getName());
            }
        }
        return new RecordReader(constructor(type, components), absent, sources);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot construct " + type, e);
        }
    }

    @Override
    public Object read(ResultSet row) throws SQLException {
        @Nullable Object[] values = absent.clone();
        for (Source source : sources) {
            values[source.component] = source.reader.read(row, source.position);
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
