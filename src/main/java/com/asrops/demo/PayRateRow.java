package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * @param rate in ten-thousandths of a dollar
 * @param fringe likewise
 */
record PayRateRow(
        int id,
        @Nullable Integer teamMemberId,
        @Nullable Integer classificationId,
        @Nullable Integer payTypeId,
        long rate,
        long fringe,
        String fromDate,
        @Nullable String toDate,
        @JsonUnwrapped Stamp stamp) {}
