package com.asrops.safety;

/** What was seen. */
public enum ObservationKind {
    POSITIVE,
    HAZARD,
    UNKNOWN
}
