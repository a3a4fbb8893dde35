package com.asrops.fielddata;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long a machine ran on a project on a day. */
@SeenWith("projectId")
public record EquipmentLog(
        long id,
        long equipmentId,
        long projectId,
        LocalDate workDate,
        @Nullable Long operatorId,
        @Nullable Long costCodeId,
        @Nullable Long dailyReportId,
        @Scale(2) BigDecimal hoursRun,
        @Scale(2) BigDecimal hoursIdle,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements FieldLog {}
