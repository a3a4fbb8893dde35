package com.asrops.kernel.write;

/** What was done to a row. */
public enum AuditOperation {
    CREATED,
    UPDATED,
    ARCHIVED,
    RESTORED,
    DELETED
}
