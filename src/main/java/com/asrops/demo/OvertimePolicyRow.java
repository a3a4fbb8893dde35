package com.asrops.demo;

import static com.asrops.kernel.text.Folding.fold;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** Thresholds are in hundredths of an hour. */
record OvertimePolicyRow(
        int id,
        String name,
        String nameFolded,
        int regularPayTypeId,
        int overtimePayTypeId,
        @Nullable Integer doublePayTypeId,
        @Nullable Integer dailyOvertimeAfter,
        @Nullable Integer dailyDoubleAfter,
        @Nullable Integer weeklyOvertimeAfter,
        @Nullable Integer seventhDayDoubleAfter,
        @JsonUnwrapped Stamp stamp) {

    /** One of weeks alone. */
    static OvertimePolicyRow weekly(int id, String name, int after, Stamp stamp) {
        return new OvertimePolicyRow(
                id, name, fold(name), References.REGULAR, References.OVERTIME, null, null, null, after, null, stamp);
    }

    /** One as California has them. */
    static OvertimePolicyRow daily(int id, String name, int after, Stamp stamp) {
        return new OvertimePolicyRow(
                id,
                name,
                fold(name),
                References.REGULAR,
                References.OVERTIME,
                References.DOUBLE_TIME,
                after,
                1200,
                4000,
                800,
                stamp);
    }
}
