package com.asrops.operations;

/** How far a timecard is on its way to payroll. */
public enum TimecardStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    REJECTED,
    EXPORTED;

    /** Whether a timecard may be written over. */
    boolean isChangeable() {
        return this == DRAFT || this == REJECTED;
    }

    /** Whether nobody relies on its hours yet. */
    boolean isWithdrawable() {
        return this != APPROVED && this != EXPORTED;
    }

    /** What to tell whoever tries. */
    String cannotBe(String action) {
        return "A timecard that is " + this + " cannot be " + action + ".";
    }
}
