package com.asrops.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days that the data covers, and how busy each one is: weekdays, summers and a growing company.
 *
 * @param from the first day with timecards
 * @param asOf the last one
 */
record History(LocalDate from, LocalDate asOf) {

    private static final double[] MONTHS = {.75, .80, .92, 1.0, 1.1, 1.2, 1.2, 1.25, 1.1, 1.05, .9, .65};
    private static final double GROWTH_PER_YEAR = 0.2;

    static History endingOn(LocalDate asOf, int months) {
        return new History(asOf.minusMonths(months).plusDays(1), asOf);
    }

    int firstDay() {
        return Math.toIntExact(from.toEpochDay());
    }

    int lastDay() {
        return Math.toIntExact(asOf.toEpochDay());
    }

    int days() {
        return lastDay() - firstDay() + 1;
    }

    /** Its share of the work, to be compared with that of other days. */
    double weight(LocalDate day) {
        double grown = 1 + GROWTH_PER_YEAR * (day.toEpochDay() - firstDay()) / 365;
        return MONTHS[day.getMonthValue() - 1] * grown * weekdayWeight(day);
    }

    private static double weekdayWeight(LocalDate day) {
        if (Holidays.isHoliday(day)) {
            return 0.08;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return switch (weekday) {
            case SATURDAY -> 0.14;
            case SUNDAY -> 0.03;
            case FRIDAY -> 0.93;
            default -> 1;
        };
    }
}
