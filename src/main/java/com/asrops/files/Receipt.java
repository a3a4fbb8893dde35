package com.asrops.files;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody bought for a project. */
@SeenWith({"projectId", "teamMemberId"})
public record Receipt(
        long id,
        long projectId,
        long teamMemberId,
        @Nullable Long fileId,
        @Nullable Long vendorId,
        @Nullable String vendorName,
        LocalDate receiptDate,
        @Scale(4) BigDecimal amount,
        @Nullable Long costCodeId,
        ReceiptStatus status,
        @MaxLength(2_000) @Nullable String notes,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
