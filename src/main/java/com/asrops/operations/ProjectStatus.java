package com.asrops.operations;

/** Where a project stands. */
public enum ProjectStatus {
    PLANNED,
    ACTIVE,
    ON_HOLD,
    COMPLETE,
    CLOSED
}
