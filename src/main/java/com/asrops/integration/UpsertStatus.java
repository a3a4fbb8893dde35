package com.asrops.integration;

/** What became of a row. */
enum UpsertStatus {
    CREATED,
    UPDATED,
    UNCHANGED,
    FAILED
}
