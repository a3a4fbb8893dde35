package com.asrops.kernel.page;

import com.asrops.kernel.InputException;
import com.asrops.kernel.database.Dialect;
import com.asrops.kernel.entity.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A value as a column of the active dialect is compared with it. */
final class SqlValue {

    private SqlValue() {}

    static Object of(Column column, Object value, Dialect dialect) {
        return value instanceof BigDecimal decimal ? decimal(column, decimal, dialect) : value;
    }

    /** SQLite has no exact decimals: its columns hold integers of the last decimal. */
    private static Object decimal(Column column, BigDecimal value, Dialect dialect) {
        if (value.stripTrailingZeros().scale() > column.scale()) {
            throw new InputException(
                    "TOO_MANY_DECIMALS",
                    column.component().getName() + " has " + column.scale() + " decimals, " + value + " has more.");
        }
        BigDecimal scaled = value.setScale(column.scale(), RoundingMode.UNNECESSARY);
        return dialect == Dialect.SQLITE ? nearestLong(scaled.unscaledValue()) : scaled;
    }

    /** A number beyond all that a column can hold compares like the last one of its side. */
    private static long nearestLong(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return value.longValueExact();
        }
        return value.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
