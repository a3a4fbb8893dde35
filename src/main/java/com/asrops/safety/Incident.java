package com.asrops.safety;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that went wrong on site. */
@SmallTable("some dozens a year")
@SeenWith("projectId")
public record Incident(
        long id,
        long projectId,
        Instant occurredAt,
        IncidentKind kind,
        String summary,
        @MaxLength(2_000) @Nullable String description,
        boolean oshaRecordable,
        int daysAway,
        int daysRestricted,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
