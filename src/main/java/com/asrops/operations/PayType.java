package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A kind of hours and what they are multiplied by when paid. */
@SmallTable("a handful")
@SeenWith({})
public record PayType(
        long id,
        String code,
        String name,
        @Scale(4) BigDecimal multiplier,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
