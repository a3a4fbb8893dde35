package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What insurance a class of work takes, for a time. */
@SmallTable("a few for each class code")
public record WcRate(
        long id,
        long classCodeId,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Scale(4) BigDecimal rate,
        @Scale(4) BigDecimal modifier,
        @Scale(4) @Nullable BigDecimal wageThreshold,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
