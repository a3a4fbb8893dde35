package com.asrops.payroll;

/** Why an hour has its pay type. */
public enum OvertimeRule {
    REGULAR,
    DAILY_OVERTIME,
    DAILY_DOUBLE,
    WEEKLY_OVERTIME,
    SEVENTH_DAY,
    SEVENTH_DAY_DOUBLE,
    OFF_DAY,
    OFF_DAY_DOUBLE,
    AS_RECORDED
}
