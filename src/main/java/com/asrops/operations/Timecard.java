package com.asrops.operations;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One worker's day on one project. */
@SeenWith({"projectId", "workerId"})
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
        @Nullable Long correctsId,
        @MaxLength(2_000) @Nullable String correctionReason,
        @Nullable LocalDate postingDate,
        @MaxLength(2_000) @Nullable String notes,
        boolean signed,
        TimecardSource source,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Whether it corrects one that is exported. */
    boolean isCorrection() {
        return correctsId != null;
    }

    /** The day whose pay period pays it. */
    LocalDate paidOn() {
        return Objects.requireNonNullElse(postingDate, workDate);
    }

    /** A new one, with the id that it is given. */
    Timecard withId(long given) {
        return copy(given, status, createdAt, updatedAt, version);
    }

    /** The same as a row that is new. */
    Timecard asNew() {
        return copy(0, status, updatedAt, updatedAt, 1);
    }

    /** The same, handed to payroll. */
    Timecard exported(Instant now) {
        return copy(id, TimecardStatus.EXPORTED, createdAt, now, version + 1);
    }

    private Timecard copy(
            long newId, TimecardStatus newStatus, Instant newCreatedAt, Instant newUpdatedAt, long newVersion) {
        return new Timecard(
                newId,
                projectId,
                workerId,
                workDate,
                shiftId,
                newStatus,
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
                correctsId,
                correctionReason,
                postingDate,
                notes,
                signed,
                source,
                newCreatedAt,
                newUpdatedAt,
                newVersion);
    }
}
