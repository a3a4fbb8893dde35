package com.asrops.kernel.search;

/** How near a row is to what was searched for. */
public enum SearchMatch {
    EXACT,
    PREFIX,
    NEAR
}
