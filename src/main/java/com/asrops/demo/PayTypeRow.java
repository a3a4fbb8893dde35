package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** @param multiplier in ten-thousandths */
record PayTypeRow(
        int id,
        String code,
        String codeFolded,
        String name,
        String nameFolded,
        int multiplier,
        @JsonUnwrapped Stamp stamp) {

    static PayTypeRow of(int id, String code, String name, int multiplier, Stamp stamp) {
        return new PayTypeRow(id, code, fold(code), name, fold(name), multiplier, stamp);
    }
}
