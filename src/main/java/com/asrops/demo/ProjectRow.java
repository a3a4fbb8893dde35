package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * @param contractAmount in ten-thousandths of a dollar
 * @param retainagePercent in ten-thousandths
 */
record ProjectRow(
        int id,
        String jobNumber,
        String jobNumberFolded,
        String name,
        String nameFolded,
        int clientId,
        @Nullable Integer projectManagerId,
        String status,
        @JsonUnwrapped Address address,
        @Nullable String startDate,
        @Nullable String plannedFinishDate,
        @Nullable String actualFinishDate,
        @Nullable Long contractAmount,
        @Nullable Integer retainagePercent,
        boolean certifiedPayroll,
        @JsonUnwrapped Stamp stamp) {

    record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String cityFolded,
            @Nullable String state,
            @Nullable String postalCode) {}
}
