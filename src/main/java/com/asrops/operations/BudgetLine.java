package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a project may cost on a cost code. */
public record BudgetLine(
        long id,
        long projectId,
        long costCodeId,
        @Scale(4) BigDecimal originalAmount,
        @Scale(4) BigDecimal approvedChanges,
        @Scale(2) @Nullable BigDecimal hours,
        @Scale(4) @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
