package com.asrops.fielddata;

/** Whose a machine is to us. */
public enum EquipmentOwnership {
    OWNED,
    RENTED,
    LEASED,
    UNKNOWN
}
