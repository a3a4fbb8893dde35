package com.asrops.integration;

/** What became of a row that another system has deleted. */
enum UpstreamDeleteStatus {
    DELETED,
    NOTED,
    UNKNOWN,
    FAILED
}
