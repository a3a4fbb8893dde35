package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** @param hours in hundredths */
record EntryRow(
        int id,
        int timecardId,
        int costCodeId,
        @Nullable Integer classificationId,
        int payTypeId,
        int hours,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable Integer breakMinutes,
        boolean billable,
        @JsonUnwrapped Stamp stamp) {}
