package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SmallTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an hour is overtime. A threshold that is null does not count. */
@SmallTable("a handful for each state")
public record OvertimePolicy(
        long id,
        String name,
        long regularPayTypeId,
        long overtimePayTypeId,
        @Nullable Long doublePayTypeId,
        @Scale(2) @Nullable BigDecimal dailyOvertimeAfter,
        @Scale(2) @Nullable BigDecimal dailyDoubleAfter,
        @Scale(2) @Nullable BigDecimal weeklyOvertimeAfter,
        @Scale(2) @Nullable BigDecimal seventhDayDoubleAfter,
        @Nullable String scheduledDays,
        @Scale(2) @Nullable BigDecimal offDayDoubleAfter,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Whether hours of a pay type were worked, as far as the policy looks at them: paid leave is not. */
    boolean counts(long payTypeId) {
        return payTypeId == regularPayTypeId
                || payTypeId == overtimePayTypeId
                || doublePayTypeId != null && payTypeId == doublePayTypeId;
    }

    /** The names of the weekdays on which people are scheduled to work; none when that does not matter. */
    List<String> schedule() {
        return scheduledDays == null ? List.of() : List.of(scheduledDays.split(" ", -1));
    }

    /** Whether a day is none of those. */
    boolean isOff(LocalDate day) {
        return scheduledDays != null && !schedule().contains(day.getDayOfWeek().name());
    }
}
