package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * @param hours in hundredths
 * @param wageRate and all that follows in ten-thousandths
 */
record WcJobLineRow(
        int id,
        int jobId,
        int workerId,
        int projectId,
        int classificationId,
        int classCodeId,
        String fromDate,
        String toDate,
        int entries,
        long hours,
        long wageRate,
        long wages,
        long rate,
        int modifier,
        long premium,
        @JsonUnwrapped Stamp stamp) {}
