package com.asrops.safety;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was in an incident. */
@SmallTable("a few for each incident")
@SeenWith({"incidentId", "teamMemberId"})
public record IncidentPerson(
        long id,
        long incidentId,
        long teamMemberId,
        IncidentRole role,
        @MaxLength(2_000) @Nullable String injury,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
