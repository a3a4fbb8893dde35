package com.asrops.kernel.sql.types;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A decimal that SQLite keeps exactly, as an integer of its last decimal. */
public class DecimalAsInteger extends IndexedHandler<BigDecimal> {

    private final int scale;

    /** @param scale decimals of the column */
    public DecimalAsInteger(int scale) {
        this.scale = scale;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, BigDecimal value, JdbcType type)
            throws SQLException {
        statement.setLong(
                index,
                value.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    @Override
    public @Nullable BigDecimal getNullableResult(ResultSet row, int column) throws SQLException {
        long unscaled = row.getLong(column);
        // To ask whether it was NULL is another call into SQLite.
        return unscaled == 0 && row.wasNull() ? null : BigDecimal.valueOf(unscaled, scale);
    }
}
