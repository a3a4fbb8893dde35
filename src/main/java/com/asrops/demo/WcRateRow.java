package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** @param rate and all that follows in ten-thousandths */
record WcRateRow(
        int id,
        int classCodeId,
        String fromDate,
        @Nullable String toDate,
        long rate,
        int modifier,
        @Nullable Long wageThreshold,
        @JsonUnwrapped Stamp stamp) {

    WcRateRow archived() {
        Stamp old = stamp.archived(stamp.createdAt());
        return new WcRateRow(id, classCodeId, fromDate, toDate, rate, modifier, wageThreshold, old);
    }
}
