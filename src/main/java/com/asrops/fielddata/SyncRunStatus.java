package com.asrops.fielddata;

/** How a run went. */
public enum SyncRunStatus {
    RUNNING,
    SUCCEEDED,
    FAILED
}
