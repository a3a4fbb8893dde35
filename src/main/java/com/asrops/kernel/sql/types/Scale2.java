package com.asrops.kernel.sql.types;

/** How SQLite keeps hours: as an integer of 2 decimals. */
public final class Scale2 extends DecimalAsInteger {
    public Scale2() {
        super(2);
    }
}
