package com.asrops.suppliers;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a supplier asked for a material on a day. It is never changed: a new price is a new row, so that the old ones tell how it came to it. */
public record SupplierPrice(
        long id,
        long supplierId,
        long materialId,
        @Scale(4) BigDecimal price,
        LocalDate quotedDate,
        @Nullable LocalDate validUntilDate,
        PriceSource source,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
