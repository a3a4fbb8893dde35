package com.asrops.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that somebody has uploaded. The hash of what it holds is no component. */
public record File(
        long id,
        String name,
        String mediaType,
        int size,
        String storageKey,
        @Nullable Long uploadedById,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
