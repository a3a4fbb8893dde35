package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** @param price in ten-thousandths of a dollar */
record PriceRow(
        int id,
        int supplierId,
        int materialId,
        long price,
        String quotedDate,
        @Nullable String validUntilDate,
        String source,
        @JsonUnwrapped Stamp stamp) {}
