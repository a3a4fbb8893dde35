package com.asrops.safety;

/** What somebody was in an incident. */
public enum IncidentRole {
    INJURED,
    INVOLVED,
    WITNESS
}
