package com.asrops.safety;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A short talk about safety, held on site before work. */
@SeenWith("projectId")
public record ToolboxTalk(
        long id,
        long projectId,
        String topic,
        LocalDate talkDate,
        @Nullable Long conductorId,
        @MaxLength(2_000) @Nullable String notes,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
