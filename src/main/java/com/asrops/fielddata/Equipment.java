package com.asrops.fielddata;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A machine or a vehicle. */
@SmallTable("some hundreds in a company's life")
@SeenWith({})
public record Equipment(
        long id,
        String unitNumber,
        String name,
        EquipmentOwnership ownership,
        EquipmentStatus status,
        @Scale(4) @Nullable BigDecimal hourlyRate,
        @Nullable Long companyId,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
