package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import com.asrops.operations.TimecardStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an entry of a timecard costs: a row of a view, whose id is that of the entry. */
public record LaborLine(
        long id,
        long timecardId,
        long projectId,
        long workerId,
        long costCodeId,
        @Nullable Long classificationId,
        long payTypeId,
        @Nullable Long payPeriodId,
        LocalDate workDate,
        TimecardStatus status,
        @Scale(2) BigDecimal hours,
        @Scale(4) @Nullable BigDecimal rate,
        @Scale(4) @Nullable BigDecimal fringe,
        @Scale(2) BigDecimal hoursWithoutRate,
        @Scale(4) BigDecimal amount,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
