package com.asrops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** The days on which building sites in the United States stand still. */
final class Holidays {

    private Holidays() {}

    static boolean isHoliday(LocalDate day) {
        return switch (day.getMonth()) {
            case JANUARY -> day.getDayOfMonth() == 1;
            case MAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
            case JULY -> day.getDayOfMonth() == 4;
            case SEPTEMBER -> day.equals(day.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
            case NOVEMBER -> isThanksgiving(day) || isThanksgiving(day.minusDays(1));
            case DECEMBER -> day.getDayOfMonth() == 25;
            default -> false;
        };
    }

    private static boolean isThanksgiving(LocalDate day) {
        return day.getMonth() == Month.NOVEMBER
                && day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
    }
}
