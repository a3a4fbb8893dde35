package com.asrops.fielddata;

/** Where a daily report stands. */
public enum DailyReportStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    UNKNOWN
}
