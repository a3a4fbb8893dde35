package com.asrops.demo;

import org.jspecify.annotations.Nullable;

/** What every row carries. */
record Stamp(@Nullable String archivedAt, String createdAt, String updatedAt, int version) {

    static Stamp created(String at) {
        return new Stamp(null, at, at, 1);
    }

    Stamp archived(String at) {
        return new Stamp(at, createdAt, at, version + 1);
    }
}
