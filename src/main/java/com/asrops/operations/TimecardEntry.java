package com.asrops.operations;

import com.asrops.kernel.entity.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A line of a timecard: hours on a cost code. */
public record TimecardEntry(
        long id,
        long timecardId,
        long costCodeId,
        @Nullable Long classificationId,
        long payTypeId,
        @Scale(2) BigDecimal hours,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime,
        @Nullable Integer breakMinutes,
        boolean billable,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
