package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

record ShiftRow(
        int id,
        String name,
        String nameFolded,
        String startTime,
        String endTime,
        @JsonUnwrapped Stamp stamp) {

    static ShiftRow of(int id, String name, String startTime, String endTime, Stamp stamp) {
        return new ShiftRow(id, name, fold(name), startTime, endTime, stamp);
    }
}
