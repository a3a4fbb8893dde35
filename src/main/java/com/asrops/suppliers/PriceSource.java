package com.asrops.suppliers;

/** Where a price is from. */
public enum PriceSource {
    QUOTE,
    PRICE_LIST,
    INVOICE,
    PHONE
}
