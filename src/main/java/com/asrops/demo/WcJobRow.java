package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * @param hours in hundredths
 * @param wages in ten-thousandths of a dollar
 * @param premium likewise
 */
record WcJobRow(
        int id,
        String fromDate,
        String toDate,
        String status,
        int step,
        int steps,
        int progress,
        @Nullable String message,
        String startedBy,
        String startedAt,
        @Nullable String finishedAt,
        long hours,
        long wages,
        long premium,
        @JsonUnwrapped Stamp stamp) {}
