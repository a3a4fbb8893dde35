package com.asrops.payroll;

/** Whether the days of a pay period may still change. */
public enum PayPeriodStatus {
    OPEN,
    LOCKED,
    EXPORTED;

    /** What to tell whoever tries. */
    String cannotBe(String action) {
        return "A pay period that is " + this + " cannot be " + action + ".";
    }
}
