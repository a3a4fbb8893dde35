package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.session.Configuration;

/**
 * Reads rows of one statement into records: each column by its position, straight into the record's constructor. MyBatis'
 * own mapping looks every column up by name and costs several times as much.
 */
final class RecordReader {

    private final MethodHandle constructor;
    private final ColumnReader[] readers;
    private final int[] positions;

    private RecordReader(MethodHandle constructor, ColumnReader[] readers, int[] positions) {
        this.constructor = constructor;
        this.readers = readers;
        this.positions = positions;
    }

    /**
     * Prepares reading.
     *
     * @throws IllegalStateException when a component has no column of its name
     */
    static RecordReader of(Class<?> type, ResultSetMetaData columns, Configuration configuration, Dialect dialect)
            throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        RecordComponent[] components = type.getRecordComponents();
        ColumnReader[] readers = new ColumnReader[components.length];
        int[] positions = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            readers[i] = ColumnReader.of(components[i], configuration, dialect);
            positions[i] = 1 + labels.indexOf(Column.snakeCase(components[i].getName()));
            if (positions[i] == 0) {
                throw new IllegalStateException(
                        "The statement reads no column for " + type.getSimpleName() + "." + components[i].getName());
            }
        }
        return new RecordReader(constructor(type, components), readers, positions);
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

    Object read(ResultSet row) throws SQLException {
        Object[] values = new Object[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(row, positions[i]);
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
