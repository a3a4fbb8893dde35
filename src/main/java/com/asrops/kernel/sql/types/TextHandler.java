package com.asrops.kernel.sql.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * A value that SQLite keeps as text.
 *
 * @param <T> the Java value
 */
final class TextHandler<T> extends IndexedHandler<T> {

    private final Function<T, String> write;
    private final Function<String, T> read;

    TextHandler(Function<T, String> write, Function<String, T> read) {
        this.write = write;
        this.read = read;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, JdbcType type)
            throws SQLException {
        statement.setString(index, write.apply(value));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : read.apply(text);
    }
}
