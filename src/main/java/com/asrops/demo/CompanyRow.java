package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

record CompanyRow(
        int id,
        String name,
        String nameFolded,
        String kind,
        String timeZone,
        String weekStart,
        @JsonUnwrapped Stamp stamp) {

    static CompanyRow of(int id, String name, String kind, String timeZone, String weekStart, Stamp stamp) {
        return new CompanyRow(id, name, fold(name), kind, timeZone, weekStart, stamp);
    }

    CompanyRow archived() {
        return new CompanyRow(id, name, nameFolded, kind, timeZone, weekStart, stamp.archived(stamp.createdAt()));
    }
}
