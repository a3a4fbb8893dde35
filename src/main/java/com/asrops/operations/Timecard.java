package com.asrops.operations;

import com.asrops.kernel.entity.MaxLength;
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
        @MaxLength(2_000) @Nullable String rejectionReason,
        @Nullable Long reopenedById,
        @Nullable Instant reopenedAt,
        @MaxLength(2_000) @Nullable String reopeningReason,
        @MaxLength(2_000) @Nullable String overrideReason,
        @MaxLength(2_000) @Nullable String notes,
        boolean signed,
        TimecardSource source,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** A new one, with the id that it is given. */
    Timecard withId(long given) {
        return new Timecard(
                given,
                projectId,
                workerId,
                workDate,
                shiftId,
                status,
                submittedById,
                submittedAt,
                approvedById,
                approvedAt,
                rejectedById,
                rejectedAt,
                rejectionReason,
                reopenedById,
                reopenedAt,
                reopeningReason,
                overrideReason,
                notes,
                signed,
                source,
                createdAt,
                updatedAt,
                version);
    }
}
