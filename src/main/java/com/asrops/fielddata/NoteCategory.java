package com.asrops.fielddata;

/** What a remark in a daily report is about. */
public enum NoteCategory {
    GENERAL,
    DELAY,
    SAFETY,
    QUALITY,
    INSPECTION,
    VISITOR,
    UNKNOWN
}
