package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a worker earned on one day with hours of one kind. */
public record WageReportLine(
        long id,
        long wageReportId,
        long workerId,
        @Nullable Long classificationId,
        long payTypeId,
        LocalDate workDate,
        @Scale(2) BigDecimal hours,
        @Scale(4) BigDecimal rate,
        @Scale(4) BigDecimal multiplier,
        @Scale(4) BigDecimal fringeRate,
        @Scale(4) BigDecimal gross,
        @Scale(4) BigDecimal fringe,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
