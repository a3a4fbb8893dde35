package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a program signs in with. The hash of the key is no component: no row that is read, logged or compared holds it. */
@SmallTable("a few for each program, made by hand")
public record ApiKey(
        long id,
        String name,
        Caller.Role role,
        @Nullable Long teamMemberId,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
