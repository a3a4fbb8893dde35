package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in. The hash of the password is no component: no row that is read, logged or compared holds it. */
@SmallTable("one for each person who signs in")
public record User(
        long id,
        String login,
        Caller.Role role,
        @Nullable Long teamMemberId,
        @Nullable Instant lastLoginAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
