package com.asrops.payroll;

/** How far a wage report has come. */
public enum WageReportStatus {
    DRAFT,
    FINAL,
    FILED
}
