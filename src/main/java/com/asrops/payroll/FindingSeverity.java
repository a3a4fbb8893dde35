package com.asrops.payroll;

/** What it leads to when nobody looks at it. */
public enum FindingSeverity {
    HIGH,
    MEDIUM,
    LOW
}
