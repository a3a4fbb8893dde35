package com.asrops.kernel.sql.types;

import com.asrops.kernel.text.IsoText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Columns of rows as one JSON array of objects for SQLite's json_each, with values as SQLite's columns hold them. */
public final class JsonRows extends IndexedHandler<Map<String, List<@Nullable Object>>> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void setNonNullParameter(
            PreparedStatement statement, int index, Map<String, List<@Nullable Object>> columns, JdbcType type)
            throws SQLException {
        int rows = columns.values().iterator().next().size();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (int i = 0; i < rows; i++) {
                json.writeStartObject();
                for (Map.Entry<String, List<@Nullable Object>> column : columns.entrySet()) {
                    write(json, column.getKey(), column.getValue().get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        statement.setString(index, text.toString());
    }

    /** What is left out is NULL to SQLite. */
    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> json.writeNumberProperty(name, number);
            case Integer number -> json.writeNumberProperty(name, number);
            case Boolean truth -> json.writeBooleanProperty(name, truth);
            case BigDecimal decimal ->
                json.writeNumberProperty(name, decimal.unscaledValue().longValueExact());
            case Instant instant -> json.writeStringProperty(name, IsoText.format(instant));
            case LocalTime time -> json.writeStringProperty(name, IsoText.format(time));
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    @Override
    public Map<String, List<@Nullable Object>> getNullableResult(ResultSet row, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("Rows are parameters only");
    }
}
