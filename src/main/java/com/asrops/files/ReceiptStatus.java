package com.asrops.files;

/** How far a receipt is. */
public enum ReceiptStatus {
    SUBMITTED,
    APPROVED,
    REJECTED,
    PAID
}
