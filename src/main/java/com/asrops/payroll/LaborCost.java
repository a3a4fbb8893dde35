package com.asrops.payroll;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What hours cost.
 *
 * @param amount four decimals
 * @param hours all of them, two decimals
 * @param hoursWithoutRate those that cost nothing because nobody has said what, two decimals
 */
record LaborCost(BigDecimal amount, BigDecimal hours, BigDecimal hoursWithoutRate) {

    static final LaborCost NONE =
            new LaborCost(BigDecimal.ZERO.setScale(4), BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

    static LaborCost of(LaborCostMapper.Cost sum) {
        return new LaborCost(sum.amount(), sum.hours(), sum.hoursWithoutRate());
    }

    /** What so many hours cost at the average of these, of which there are some. */
    BigDecimal ofHours(BigDecimal more) {
        return amount.multiply(more).divide(hours, 4, RoundingMode.HALF_UP);
    }
}
