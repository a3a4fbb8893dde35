package com.asrops.payroll;

/** What looks wrong. */
public enum FindingRule {
    PROBABLE_DUPLICATE,
    OVERTIME_DIFFERS,
    NOT_PAID,
    LONG_DAY,
    DELETED_UPSTREAM
}
