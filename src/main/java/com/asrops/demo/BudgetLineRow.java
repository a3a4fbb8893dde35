package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * @param originalAmount in ten-thousandths of a dollar
 * @param approvedChanges in ten-thousandths of a dollar
 * @param hours in hundredths
 * @param quantity in ten-thousandths of the unit
 */
record BudgetLineRow(
        int id,
        int projectId,
        int costCodeId,
        long originalAmount,
        long approvedChanges,
        @Nullable Integer hours,
        @Nullable Long quantity,
        @Nullable String unit,
        @JsonUnwrapped Stamp stamp) {}
