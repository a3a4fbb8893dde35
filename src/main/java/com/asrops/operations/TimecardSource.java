package com.asrops.operations;

/** Where a timecard was recorded. */
public enum TimecardSource {
    MANUAL,
    RAKEN,
    IMPORT
}
