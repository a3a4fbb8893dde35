package com.asrops.safety;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody saw on site: work that was done well, or a hazard that has to be put right. */
@SeenWith("projectId")
public record Observation(
        long id,
        long projectId,
        ObservationKind kind,
        String category,
        @Nullable ObservationSeverity severity,
        ObservationStatus status,
        @MaxLength(2_000) String description,
        Instant observedAt,
        @Nullable Long reporterId,
        @Nullable Long assigneeId,
        @Nullable LocalDate dueDate,
        @Nullable Instant closedAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
