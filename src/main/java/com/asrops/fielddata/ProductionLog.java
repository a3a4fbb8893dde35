package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much was installed on a project on a day, by cost code. */
@SeenWith("projectId")
public record ProductionLog(
        long id,
        long projectId,
        LocalDate workDate,
        long costCodeId,
        @Nullable Long dailyReportId,
        @Scale(4) BigDecimal quantity,
        String unit,
        @MaxLength(2_000) @Nullable String notes,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements FieldLog {}
