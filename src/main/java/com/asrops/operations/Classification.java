package com.asrops.operations;

import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A trade and a level in it, by which people are paid. */
@SmallTable("dozens: trades times levels")
@SeenWith({})
public record Classification(
        long id,
        String name,
        String trade,
        ClassificationLevel level,
        @Nullable String unionLocal,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
