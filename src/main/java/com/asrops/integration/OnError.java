package com.asrops.integration;

/** What becomes of the other rows of a call when some fail. */
enum OnError {
    REJECT_ALL,
    SKIP_FAILED
}
