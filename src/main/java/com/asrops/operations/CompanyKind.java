package com.asrops.operations;

/** What a company is to us. */
public enum CompanyKind {
    OWN,
    CLIENT,
    SUBCONTRACTOR,
    SUPPLIER
}
