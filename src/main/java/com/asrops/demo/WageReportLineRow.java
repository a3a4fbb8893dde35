package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * @param hours in hundredths
 * @param rate and all that follows in ten-thousandths
 */
record WageReportLineRow(
        int id,
        int wageReportId,
        int workerId,
        int classificationId,
        int payTypeId,
        String workDate,
        int hours,
        long rate,
        int multiplier,
        long fringeRate,
        long gross,
        long fringe,
        @JsonUnwrapped Stamp stamp) {}
