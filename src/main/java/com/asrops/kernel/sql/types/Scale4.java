package com.asrops.kernel.sql.types;

/** How SQLite keeps money and rates: as an integer of 4 decimals. */
public final class Scale4 extends DecimalAsInteger {
    public Scale4() {
        super(4);
    }
}
