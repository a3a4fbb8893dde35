package com.asrops.payroll;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A computation of workers' compensation over some days. */
@SmallTable("some a quarter")
public record WcJob(
        long id,
        LocalDate fromDate,
        LocalDate toDate,
        WcJobStatus status,
        int step,
        int steps,
        int progress,
        @MaxLength(2_000) @Nullable String message,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Scale(2) BigDecimal hours,
        @Scale(4) BigDecimal wages,
        @Scale(4) BigDecimal premium,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
