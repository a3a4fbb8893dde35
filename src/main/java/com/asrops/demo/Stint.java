package com.asrops.demo;

import org.jspecify.annotations.Nullable;

/**
 * A while in which somebody is assigned to one project; days are epoch days, both included.
 *
 * @param shift 0 where the site knows no shifts
 * @param second another project on some of these days
 */
record Stint(
        int memberId,
        int projectId,
        int from,
        int to,
        int shift,
        @Nullable Second second) {

    record Second(int projectId, int to) {}
}
