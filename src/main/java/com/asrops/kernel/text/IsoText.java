package com.asrops.kernel.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as text of a fixed width, so that text order is time order and both databases answer alike. */
public final class IsoText {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private IsoText() {}

    /** UTC with six digits: {@code 2026-01-02T03:04:05.123456Z}. */
    public static String format(Instant instant) {
        return INSTANT.format(instant);
    }

    /** Hours and minutes: {@code 06:30}. */
    public static String format(LocalTime time) {
        return TIME.format(time);
    }
}
