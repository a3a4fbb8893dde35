package com.asrops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as both databases read them: UTC with six digits. */
final class Instants {

    /** The zone of our own company. */
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final long SECOND = 1_000_000;

    private final long newest;

    /** @param asOf nothing happens after this day has begun, so that nothing is in the future when it is loaded */
    Instants(LocalDate asOf) {
        newest = micros(asOf, 0);
    }

    /** This minute of the day on our company's clock, in microseconds, with seconds and fractions by the dice. */
    long at(LocalDate day, int minute, Dice dice) {
        return notAfterNewest(micros(day, minute) + dice.below(Math.toIntExact(60 * SECOND)));
    }

    long later(long micros, int minutes, Dice dice) {
        return notAfterNewest(micros + minutes * 60L * SECOND + dice.below(Math.toIntExact(60 * SECOND)));
    }

    static String text(long micros) {
        long seconds = Math.floorDiv(micros, SECOND);
        return FORMAT.format(Instant.ofEpochSecond(seconds, Math.floorMod(micros, SECOND) * 1000));
    }

    private long notAfterNewest(long micros) {
        return Math.min(micros, newest);
    }

    private static long micros(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atZone(ZONE).toEpochSecond() * SECOND;
    }
}
