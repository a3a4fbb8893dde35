package com.asrops.operations;

import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of the day in which a crew works. */
@SmallTable("a handful")
@SeenWith({})
public record Shift(
        long id,
        String name,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
