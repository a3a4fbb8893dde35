package com.asrops.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What work is booked on. */
public record CostCode(
        long id,
        String code,
        String division,
        String description,
        CostType costType,
        @Nullable Long parentId,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
