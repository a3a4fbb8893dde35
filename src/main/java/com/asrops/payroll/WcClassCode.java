package com.asrops.payroll;

import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A class of work in a state's workers' compensation. */
@SmallTable("some hundred")
public record WcClassCode(
        long id,
        String state,
        String code,
        String description,
        @Nullable Long highWageCodeId,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
