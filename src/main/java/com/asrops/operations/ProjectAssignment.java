package com.asrops.operations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A team member on a project, for a time. */
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
