package com.asrops.kernel.page;

/** Which way rows are sorted. */
public enum Direction {
    ASC,
    DESC
}
