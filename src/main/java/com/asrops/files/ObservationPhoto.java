package com.asrops.files;

import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture of what was observed. */
@SeenWith("observationId")
public record ObservationPhoto(
        long id,
        long observationId,
        long fileId,
        @Nullable String caption,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
