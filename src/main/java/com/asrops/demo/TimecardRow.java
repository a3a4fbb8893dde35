package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record TimecardRow(
        int id,
        int projectId,
        int workerId,
        String workDate,
        @Nullable Integer shiftId,
        @JsonUnwrapped Progression progression,
        @Nullable String notes,
        boolean signed,
        String source,
        @JsonUnwrapped Stamp stamp) {

    /** Where the card stands between the worker and payroll, and who took it there. */
    record Progression(
            String status,
            @Nullable Integer submittedById,
            @Nullable String submittedAt,
            @Nullable Integer approvedById,
            @Nullable String approvedAt,
            @Nullable Integer rejectedById,
            @Nullable String rejectedAt,
            @Nullable String rejectionReason,
            @Nullable Integer reopenedById,
            @Nullable String reopenedAt,
            @Nullable String reopeningReason) {}
}
