package com.asrops.operations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One worker's day on one project. */
public record Timecard(
        long id,
        long projectId,
        long workerId,
        LocalDate workDate,
        @Nullable Long shiftId,
        TimecardStatus status,
        @Nullable Long submittedById,
        @Nullable Instant submittedAt,
        @Nullable Long approvedById,
        @Nullable Instant approvedAt,
        @Nullable Long rejectedById,
        @Nullable Instant rejectedAt,
        @Nullable String rejectionReason,
        @Nullable String notes,
        boolean signed,
        TimecardSource source,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
