package com.asrops.fielddata;

import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is built in. */
@SmallTable("a few thousand that are looked for by name")
@SeenWith({})
public record Material(
        long id,
        String name,
        String unit,
        @Nullable String category,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
