package com.asrops.operations;

import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What work is booked on. */
@SmallTable("hundreds: a code book")
@SeenWith({})
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
