package com.asrops.operations;

import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team member on a project, for a time. */
@SeenWith({"projectId", "teamMemberId"})
public record ProjectAssignment(
        long id,
        long projectId,
        long teamMemberId,
        AssignmentRole role,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
