package com.asrops.fielddata;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of a material came to a project on a day. */
@SeenWith("projectId")
public record MaterialLog(
        long id,
        long materialId,
        long projectId,
        LocalDate workDate,
        @Nullable Long supplierId,
        @Nullable Long dailyReportId,
        @Scale(4) BigDecimal quantity,
        @Nullable String ticket,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements FieldLog {}
