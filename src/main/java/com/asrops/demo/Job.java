package com.asrops.demo;

import org.jspecify.annotations.Nullable;

/**
 * What the rest of the data has to know of a project; days are epoch days.
 *
 * @param weight how much work it draws
 * @param lastWorkDay nobody is sent there after it
 * @param finished the actual finish
 */
record Job(
        int id,
        double weight,
        String status,
        int start,
        int plannedFinish,
        int lastWorkDay,
        @Nullable Integer finished,
        @Nullable Integer managerId,
        int superintendentId) {

    boolean isOpen(int day) {
        return start <= day && day <= lastWorkDay;
    }
}
