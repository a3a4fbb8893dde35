package com.asrops.payroll;

/** How far a premium job has come. */
public enum WcJobStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
