package com.asrops.operations;

import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.time.DayOfWeek;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Our own company, a client, a subcontractor or a supplier. */
@SmallTable("hundreds: those we work with")
@SeenWith({})
public record Company(
        long id,
        String name,
        CompanyKind kind,
        String timeZone,
        DayOfWeek weekStart,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
