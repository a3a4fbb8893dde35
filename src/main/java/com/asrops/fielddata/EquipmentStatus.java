package com.asrops.fielddata;

/** Whether a machine can be used. */
public enum EquipmentStatus {
    IN_SERVICE,
    IN_REPAIR,
    RETIRED,
    UNKNOWN
}
