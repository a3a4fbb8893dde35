package com.asrops.operations;

/** How far a timecard is on its way to payroll. */
public enum TimecardStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    EXPORTED
}
