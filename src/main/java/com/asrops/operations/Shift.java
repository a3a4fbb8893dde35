package com.asrops.operations;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A part of the day in which a crew works. */
public record Shift(
        long id,
        String name,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
