package com.asrops.kernel.sql.types;

import com.asrops.kernel.text.IsoText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import org.apache.ibatis.type.JdbcType;
import tools.jackson.databind.json.JsonMapper;

/** A list as one JSON text for SQLite's json_each: one parameter, and so one statement, however long it is. */
public final class JsonArray extends IndexedHandler<Collection<?>> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Collection<?> values, JdbcType type)
            throws SQLException {
        statement.setString(
                index,
                JSON.writeValueAsString(values.stream().map(JsonArray::stored).toList()));
    }

    /** Times as columns hold them: text of a fixed width. */
    private static Object stored(Object value) {
        return switch (value) {
            case Instant instant -> IsoText.format(instant);
            case LocalTime time -> IsoText.format(time);
            default -> value;
        };
    }

    @Override
    public Collection<?> getNullableResult(ResultSet row, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("Arrays are parameters only");
    }
}
