package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record CostCodeRow(
        int id,
        String code,
        String codeFolded,
        String division,
        String divisionFolded,
        String description,
        String descriptionFolded,
        String costType,
        @Nullable Integer parentId,
        @JsonUnwrapped Stamp stamp) {

    static CostCodeRow of(int id, Texts texts, String costType, @Nullable Integer parentId, Stamp stamp) {
        return new CostCodeRow(
                id,
                texts.code(),
                fold(texts.code()),
                texts.division(),
                fold(texts.division()),
                texts.description(),
                fold(texts.description()),
                costType,
                parentId,
                stamp);
    }

    record Texts(String code, String division, String description) {}
}
