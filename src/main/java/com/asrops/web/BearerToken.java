package com.asrops.web;

import org.jspecify.annotations.Nullable;

/** A credential as it is sent. */
final class BearerToken {

    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /** The token in a value like {@code Bearer asr_1_…}; null when there is none. */
    static @Nullable String of(@Nullable String value) {
        return value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? value.substring(SCHEME.length()).strip()
                : null;
    }
}
