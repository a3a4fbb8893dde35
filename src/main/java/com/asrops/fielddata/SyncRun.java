package com.asrops.fielddata;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One reading of a resource of another system. */
public record SyncRun(
        long id,
        String source,
        String resource,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable String cursor,
        SyncRunStatus status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        int rowsCreated,
        int rowsUpdated,
        int rowsUnchanged,
        int rowsFailed,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
