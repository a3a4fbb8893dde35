package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A construction job. */
@SmallTable("a few thousand in a company's life, read by name or number")
public record Project(
        long id,
        String jobNumber,
        String name,
        long clientId,
        @Nullable Long projectManagerId,
        ProjectStatus status,
        @Nullable String street,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable LocalDate startDate,
        @Nullable LocalDate plannedFinishDate,
        @Nullable LocalDate actualFinishDate,
        @Scale(4) @Nullable BigDecimal contractAmount,
        @Scale(4) @Nullable BigDecimal retainagePercent,
        boolean certifiedPayroll,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
