package com.asrops.payroll;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks wrong in timecards, though no rule forbids it.
 *
 * @param id the same while it is of the same rows
 * @param workDate the day of work, or the first of the week
 * @param projectId null when it is of several
 * @param entryIds the entries that it is of, when it is not of whole timecards
 */
record Finding(
        String id,
        FindingRule rule,
        FindingSeverity severity,
        String explanation,
        LocalDate workDate,
        long workerId,
        @Nullable Long projectId,
        List<Long> timecardIds,
        List<Long> entryIds) {

    /** The latest day first. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::workDate)
            .reversed()
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id);
}
