package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a worker's hours on a project take of insurance, and what that was computed from. */
public record WcJobLine(
        long id,
        long jobId,
        long workerId,
        long projectId,
        @Nullable Long classificationId,
        long classCodeId,
        LocalDate fromDate,
        LocalDate toDate,
        int entries,
        @Scale(2) BigDecimal hours,
        @Scale(4) BigDecimal wageRate,
        @Scale(4) BigDecimal wages,
        @Scale(4) BigDecimal rate,
        @Scale(4) BigDecimal modifier,
        @Scale(4) BigDecimal premium,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
