package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many people of a company worked on a project on a day. */
@SeenWith("projectId")
public record WorkLog(
        long id,
        long projectId,
        LocalDate workDate,
        long companyId,
        @Nullable Long costCodeId,
        @Nullable Long dailyReportId,
        int workerCount,
        @Scale(2) BigDecimal hours,
        @MaxLength(2_000) @Nullable String description,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements FieldLog {}
