package com.asrops.operations;

/** How far somebody is in a trade. */
public enum ClassificationLevel {
    APPRENTICE,
    JOURNEYWORKER,
    FOREMAN,
    SUPERINTENDENT
}
