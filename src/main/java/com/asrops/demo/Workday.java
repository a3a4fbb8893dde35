package com.asrops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** One worker on one day. Hours are in hundredths, times in minutes of the day. */
record Workday(Member worker, Stint stint, LocalDate day) {

    static final int NO_SHIFT = 0;
    static final int DAY = 1;
    static final int SWING = 2;
    static final int NIGHT = 3;

    private static final int FULL_DAY = 800;
    private static final int[] SUMMER_HOURS = {800, 1000, 900, 850, 875, 600, 400, 1200, 1400};
    private static final int[] WINTER_HOURS = {800, 800, 850, 700, 600, 800, 400, 1000, 1200};

    int epochDay() {
        return Math.toIntExact(day.toEpochDay());
    }

    /** Nobody works on this day, but it is paid. */
    boolean isOff() {
        return Holidays.isHoliday(day);
    }

    boolean isNight() {
        return stint.shift() == NIGHT;
    }

    int start(Dice dice) {
        return switch (stint.shift()) {
            case SWING -> 14 * 60 + 30;
            case NIGHT -> 21 * 60;
            default -> 6 * 60 + 30 + 30 * (dice.weighted(20, 60, 20) - 1);
        };
    }

    int hours(Dice dice) {
        if (isOff()) {
            return FULL_DAY;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return 100 * dice.between(4, 8);
        }
        boolean summer = day.getMonthValue() >= 4 && day.getMonthValue() <= 10;
        int hours = (summer ? SUMMER_HOURS : WINTER_HOURS)[dice.weighted(58, 14, 6, 5, 4, 5, 4, 3, 1)];
        // What is noted with times must not pass midnight in the middle: a swing shift ends by then.
        return stint.shift() == SWING ? Math.min(hours, 850) : hours;
    }
}
