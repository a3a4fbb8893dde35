package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record WcClassCodeRow(
        int id,
        String state,
        String code,
        String codeFolded,
        String description,
        String descriptionFolded,
        @Nullable Integer highWageCodeId,
        @JsonUnwrapped Stamp stamp) {}
