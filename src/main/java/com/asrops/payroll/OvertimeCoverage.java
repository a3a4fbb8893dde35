package com.asrops.payroll;

import com.asrops.kernel.entity.SmallTable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose hours a policy holds for, and when: those of one team member, of a classification, in a state, or all. */
@SmallTable("one for each state and agreement, and some for single people")
public record OvertimeCoverage(
        long id,
        long policyId,
        @Nullable String state,
        @Nullable Long classificationId,
        @Nullable Long teamMemberId,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(fromDate) && (toDate == null || !day.isAfter(toDate));
    }
}
