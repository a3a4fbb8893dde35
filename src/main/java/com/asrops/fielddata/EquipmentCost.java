package com.asrops.fielddata;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What machines cost that ran for a row.
 *
 * @param id the row
 * @param amount four decimals
 * @param hours all of them, two decimals
 * @param hoursWithoutRate those that cost nothing because nobody has said what, two decimals
 */
record EquipmentCost(
        long id,
        @Scale(4) BigDecimal amount,
        @Scale(2) BigDecimal hours,
        @Scale(2) BigDecimal hoursWithoutRate) {

    /** A sum of nothing has no decimals on PostgreSQL. */
    EquipmentCost {
        amount = amount.setScale(4, RoundingMode.UNNECESSARY);
        hoursWithoutRate = hoursWithoutRate.setScale(2, RoundingMode.UNNECESSARY);
    }

    static EquipmentCost none(long id) {
        return new EquipmentCost(id, BigDecimal.ZERO, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO);
    }
}
