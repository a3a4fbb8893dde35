package com.asrops.kernel.sql.types;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.jspecify.annotations.Nullable;

/**
 * A type handler that reads by the column's position.
 *
 * @param <T> the Java value
 */
abstract class IndexedHandler<T> extends BaseTypeHandler<T> {

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return getNullableResult(row, row.findColumn(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("No stored procedures here");
    }
}
