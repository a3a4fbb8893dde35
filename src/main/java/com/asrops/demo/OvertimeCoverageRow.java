package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record OvertimeCoverageRow(
        int id,
        int policyId,
        @Nullable String state,
        @Nullable Integer classificationId,
        @Nullable Integer teamMemberId,
        String fromDate,
        @Nullable String toDate,
        @JsonUnwrapped Stamp stamp) {}
