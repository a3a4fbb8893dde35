package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record PayPeriodRow(
        int id,
        String fromDate,
        String toDate,
        String payDate,
        String status,
        @Nullable String lockedBy,
        @Nullable String lockedAt,
        @JsonUnwrapped Stamp stamp) {}
