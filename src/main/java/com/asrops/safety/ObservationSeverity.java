package com.asrops.safety;

/** How bad a hazard is. */
public enum ObservationSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
