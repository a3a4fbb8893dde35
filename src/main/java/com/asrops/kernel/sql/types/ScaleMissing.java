package com.asrops.kernel.sql.types;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;

/** Refuses a decimal in an SQLite statement that does not say how many decimals the column keeps. */
final class ScaleMissing extends IndexedHandler<BigDecimal> {

    private static final String MEND = "Write #{…,typeHandler=Scale2} for hours, Scale4 for money and rates";

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, BigDecimal value, JdbcType type) {
        throw new IllegalStateException(MEND);
    }

    @Override
    public BigDecimal getNullableResult(ResultSet row, int column) throws SQLException {
        throw new IllegalStateException("Add @Scale to the record component");
    }
}
