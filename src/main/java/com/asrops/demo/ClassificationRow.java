package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

record ClassificationRow(
        int id,
        String name,
        String nameFolded,
        String trade,
        String tradeFolded,
        String level,
        @Nullable String unionLocal,
        @JsonUnwrapped Stamp stamp) {

    static ClassificationRow of(
            int id, String name, String trade, String level, @Nullable String unionLocal, Stamp stamp) {
        return new ClassificationRow(id, name, fold(name), trade, fold(trade), level, unionLocal, stamp);
    }
}
