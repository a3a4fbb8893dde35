package com.asrops.demo;

import java.math.BigDecimal;

/** Amounts as whole numbers of their last decimal. */
final class Exact {

    private static final long CENT = 100;

    private Exact() {}

    /** Divides what is not negative, halves up. */
    static long divide(long value, long by) {
        return (value + by / 2) / by;
    }

    /** An amount with this unit in ten-thousandths, rounded once to the cent. */
    static long cents(long value, long unitsInACent) {
        return divide(value, unitsInACent) * CENT;
    }

    /** Of a text such as {@code 66.42}. */
    static long tenThousandths(String text) {
        return new BigDecimal(text).movePointRight(4).longValueExact();
    }
}
