package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * @param hours in hundredths
 * @param gross in ten-thousandths of a dollar
 * @param fringe likewise
 */
record WageReportRow(
        int id,
        int payPeriodId,
        @Nullable Integer projectId,
        int payrollNumber,
        String status,
        long hours,
        long gross,
        long fringe,
        @JsonUnwrapped Stamp stamp) {}
