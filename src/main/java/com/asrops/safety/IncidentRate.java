package com.asrops.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often people are hurt, measured as OSHA does: by what a hundred people work in a year.
 *
 * @param recordables incidents that OSHA wants recorded
 * @param dartCases those of them with days away, restricted or in other work
 * @param hours worked, two decimals
 * @param rate recordable incidents per 200,000 hours, two decimals; null without hours
 * @param dartRate the same of the cases with days
 */
record IncidentRate(
        int recordables,
        int dartCases,
        BigDecimal hours,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal dartRate) {

    private static final BigDecimal HOURS_OF_A_HUNDRED = BigDecimal.valueOf(200_000);

    /** That of several projects together. */
    static IncidentRate of(List<IncidentRateMapper.Sum> sums) {
        int recordables =
                sums.stream().mapToInt(IncidentRateMapper.Sum::recordables).sum();
        int dartCases =
                sums.stream().mapToInt(IncidentRateMapper.Sum::dartCases).sum();
        BigDecimal hours =
                sums.stream().map(IncidentRateMapper.Sum::hours).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new IncidentRate(recordables, dartCases, hours, rate(recordables, hours), rate(dartCases, hours));
    }

    private static @Nullable BigDecimal rate(int cases, BigDecimal hours) {
        return hours.signum() == 0
                ? null
                : BigDecimal.valueOf(cases).multiply(HOURS_OF_A_HUNDRED).divide(hours, 2, RoundingMode.HALF_UP);
    }
}
