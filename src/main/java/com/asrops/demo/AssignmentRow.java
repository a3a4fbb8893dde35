package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record AssignmentRow(
        int id,
        int projectId,
        int teamMemberId,
        String role,
        String fromDate,
        @Nullable String toDate,
        @JsonUnwrapped Stamp stamp) {}
