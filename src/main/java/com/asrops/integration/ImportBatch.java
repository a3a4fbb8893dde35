package com.asrops.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call that wrote rows of another system, and whether it was taken back. */
public record ImportBatch(
        long id,
        String source,
        String mutation,
        String caller,
        String requestId,
        int rowsCreated,
        int rowsUpdated,
        int rowsUnchanged,
        int rowsFailed,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    ImportBatch withId(long given) {
        return new ImportBatch(
                given,
                source,
                mutation,
                caller,
                requestId,
                rowsCreated,
                rowsUpdated,
                rowsUnchanged,
                rowsFailed,
                undoneAt,
                undoneBy,
                createdAt,
                updatedAt,
                version);
    }

    /** The same, taken back. */
    ImportBatch undone(String by, Instant at) {
        return new ImportBatch(
                id,
                source,
                mutation,
                caller,
                requestId,
                rowsCreated,
                rowsUpdated,
                rowsUnchanged,
                rowsFailed,
                at,
                by,
                createdAt,
                at,
                version + 1);
    }
}
