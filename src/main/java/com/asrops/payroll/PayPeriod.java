package com.asrops.payroll;

import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that are paid together. */
@SmallTable("some fifty a year")
public record PayPeriod(
        long id,
        LocalDate fromDate,
        LocalDate toDate,
        LocalDate payDate,
        PayPeriodStatus status,
        @Nullable String lockedBy,
        @Nullable Instant lockedAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
