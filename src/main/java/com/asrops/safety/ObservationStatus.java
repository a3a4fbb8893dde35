package com.asrops.safety;

/** How far an observation is dealt with. */
public enum ObservationStatus {
    INITIATED,
    READY_FOR_REVIEW,
    NOT_ACCEPTED,
    CLOSED,
    UNKNOWN
}
