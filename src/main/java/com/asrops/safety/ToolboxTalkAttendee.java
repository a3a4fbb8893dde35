package com.asrops.safety;

import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who was at a toolbox talk. */
@SeenWith({"toolboxTalkId", "teamMemberId"})
public record ToolboxTalkAttendee(
        long id,
        long toolboxTalkId,
        long teamMemberId,
        boolean signed,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
