package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.sql.types.DecimalAsInteger;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;

/**
 * Reads rows of one statement into records: each column by its position, straight into the record's constructor. MyBatis'
 * own mapping looks every column up by name and costs several times as much.
 */
final class RecordReader {

    private final MethodHandle constructor;
    private final TypeHandler<?>[] handlers;
    private final int[] positions;

    private RecordReader(MethodHandle constructor, TypeHandler<?>[] handlers, int[] positions) {
        this.constructor = constructor;
        this.handlers = handlers;
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
        TypeHandler<?>[] handlers = new TypeHandler<?>[components.length];
        int[] positions = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            handlers[i] = handler(components[i], configuration, dialect);
            positions[i] = 1 + labels.indexOf(Column.snakeCase(components[i].getName()));
            if (positions[i] == 0) {
                throw new IllegalStateException(
                        "The statement reads no column for " + type.getSimpleName() + "." + components[i].getName());
            }
        }
        return new RecordReader(constructor(type, components), handlers, positions);
    }

    private static TypeHandler<?> handler(RecordComponent component, Configuration configuration, Dialect dialect) {
        Scale scale = component.getAnnotation(Scale.class);
        return dialect == Dialect.SQLITE && component.getType() == BigDecimal.class && scale != null
                ? new DecimalAsInteger(scale.value())
                : configuration.getTypeHandlerRegistry().getTypeHandler(component.getType());
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
        Object[] values = new Object[handlers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = handlers[i].getResult(row, positions[i]);
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
