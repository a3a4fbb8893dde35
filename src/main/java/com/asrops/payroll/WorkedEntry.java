package com.asrops.payroll;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose hours were worked, and what decides which policy holds for them.
 *
 * @param state where the project lies
 * @param classificationId what they worked as: the entry's, or else the worker's
 */
record WorkedEntry(
        long entryId,
        long timecardId,
        long workerId,
        long projectId,
        LocalDate workDate,
        long payTypeId,
        @Scale(2) BigDecimal hours,
        @Nullable String state,
        @Nullable Long classificationId) {}
