package com.asrops.kernel.sql;

import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.sql.types.DecimalAsInteger;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;

/** Reads one column of a row as the type of its record component. */
@FunctionalInterface
interface ColumnReader {

    /** The value at a position that counts from 1. */
    @Nullable
    Object read(ResultSet row, int position) throws SQLException;

    /** What both drivers read alike is read directly; the rest by the dialect's type handlers. */
    static ColumnReader of(RecordComponent component, Configuration configuration, Dialect dialect) {
        Scale scale = component.getAnnotation(Scale.class);
        return of(component.getType(), scale == null ? null : scale.value(), configuration, dialect);
    }

    /**
     * The same for what is no component.
     *
     * @param scale the decimals of a decimal; null where nobody has said
     */
    static ColumnReader of(Class<?> type, @Nullable Integer scale, Configuration configuration, Dialect dialect) {
        if (type == long.class) {
            return ResultSet::getLong;
        }
        if (type == Long.class) {
            return ColumnReader::longOrNull;
        }
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type == boolean.class) {
            return ResultSet::getBoolean;
        }
        return type.isEnum() ? ofEnum(type) : byHandler(handler(type, scale, configuration, dialect));
    }

    /** To ask whether it was NULL is another call into SQLite, so only a 0 is asked about. */
    private static @Nullable Long longOrNull(ResultSet row, int position) throws SQLException {
        long value = row.getLong(position);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static ColumnReader ofEnum(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
        return (row, position) -> {
            String name = row.getString(position);
            Object constant = name == null ? null : constants.get(name);
            if (name != null && constant == null) {
                throw new SQLException("No " + type.getSimpleName() + " is called " + name);
            }
            return constant;
        };
    }

    private static ColumnReader byHandler(TypeHandler<?> handler) {
        return handler::getResult;
    }

    private static TypeHandler<?> handler(
            Class<?> type, @Nullable Integer scale, Configuration configuration, Dialect dialect) {
        return dialect == Dialect.SQLITE && type == BigDecimal.class && scale != null
                ? new DecimalAsInteger(scale)
                : configuration.getTypeHandlerRegistry().getTypeHandler(type);
    }
}
