package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was earned in a pay period, of the company or of one project. */
public record WageReport(
        long id,
        long payPeriodId,
        @Nullable Long projectId,
        int payrollNumber,
        WageReportStatus status,
        @Scale(2) BigDecimal hours,
        @Scale(4) BigDecimal gross,
        @Scale(4) BigDecimal fringe,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
