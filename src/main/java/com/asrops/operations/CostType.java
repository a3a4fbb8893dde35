package com.asrops.operations;

/** What kind of cost a cost code collects. */
public enum CostType {
    LABOR,
    EQUIPMENT,
    MATERIAL,
    SUBCONTRACT,
    OTHER
}
