package com.asrops.safety;

/** What went wrong. */
public enum IncidentKind {
    INJURY,
    NEAR_MISS,
    ENVIRONMENTAL,
    PROPERTY
}
