package com.asrops.kernel.sql.types;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Objects;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A list as one PostgreSQL array: one parameter, and so one prepared statement, however long it is. */
public final class SqlArray extends IndexedHandler<Collection<?>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Collection<?> values, JdbcType type)
            throws SQLException {
        if (values.isEmpty()) {
            // Nothing here tells the type: left open, it follows from what the array is compared with.
            statement.setObject(index, "{}", Types.OTHER);
            return;
        }
        Object first = values.stream().filter(Objects::nonNull).findFirst().orElse(null);
        statement.setArray(index, statement.getConnection().createArrayOf(elementType(first), elements(values, first)));
    }

    private static String elementType(@Nullable Object element) {
        return switch (element) {
            case Boolean truth -> "bool";
            case Long number -> "int8";
            case Integer number -> "int4";
            case BigDecimal decimal -> "numeric";
            case LocalDate date -> "date";
            case LocalTime time -> "time";
            case Instant instant -> "timestamptz";
            case null, default -> "text"; // where all are NULL, the statement says what they are
        };
    }

    /** Where the array has a type of its own, the driver sends the values as they are; else it writes each as text. */
    private static Object[] elements(Collection<?> values, @Nullable Object first) {
        return switch (first) {
            case Boolean truth -> values.toArray(Boolean[]::new);
            case Long number -> values.toArray(Long[]::new);
            case Integer number -> values.toArray(Integer[]::new);
            case String text -> values.toArray(String[]::new);
            case null, default -> values.toArray();
        };
    }

    @Override
    public Collection<?> getNullableResult(ResultSet row, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("Arrays are parameters only");
    }
}
