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
        String elements =
                elementType(values.stream().filter(Objects::nonNull).findFirst().orElse(null));
        statement.setArray(index, statement.getConnection().createArrayOf(elements, values.toArray()));
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

    @Override
    public Collection<?> getNullableResult(ResultSet row, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("Arrays are parameters only");
    }
}
