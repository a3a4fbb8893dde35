package com.asrops.files;

/** What a document is. */
public enum DocumentKind {
    CONTRACT,
    CHANGE_ORDER,
    DRAWING,
    SPECIFICATION,
    SUBMITTAL,
    RFI,
    PERMIT,
    SAFETY_PLAN,
    OTHER
}
