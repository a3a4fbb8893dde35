package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an hour is paid with, for a time: of one team member, or of a classification. */
public record PayRate(
        long id,
        @Nullable Long teamMemberId,
        @Nullable Long classificationId,
        @Nullable Long payTypeId,
        @Scale(4) BigDecimal rate,
        @Scale(4) BigDecimal fringe,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
