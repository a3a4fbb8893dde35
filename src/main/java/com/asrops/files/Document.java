package com.asrops.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paper of a project: a contract, a drawing, a permit. */
public record Document(
        long id,
        long projectId,
        long fileId,
        DocumentKind kind,
        String title,
        int revision,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
