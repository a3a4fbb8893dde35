package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a run that could not be taken. */
public record SyncIssue(
        long id,
        long syncRunId,
        @Nullable String externalId,
        @Nullable String field,
        String code,
        @MaxLength(2_000) String message,
        @MaxLength(1_000_000) @Nullable String rawJson,
        @Nullable Instant resolvedAt,
        @MaxLength(2_000) @Nullable String resolution,
        @Nullable String resolvedBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
