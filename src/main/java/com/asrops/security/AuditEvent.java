package com.asrops.security;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.AuditOperation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a row: who made it, when, and what the row held before and after. The kernel's {@code Audit} writes these. */
public record AuditEvent(
        long id,
        Instant occurredAt,
        String actor,
        Caller.Role actorRole,
        @Nullable Long teamMemberId,
        String requestId,
        AuditOperation operation,
        String entity,
        String rowId,
        @Nullable String before,
        @Nullable String after,
        @Nullable Long importBatchId) {}
