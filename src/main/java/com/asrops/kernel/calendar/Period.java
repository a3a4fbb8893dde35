package com.asrops.kernel.calendar;

import com.asrops.kernel.calendar.CompanyCalendar.Today;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A period as people name it, seen from today. */
public enum Period {
    TODAY,
    YESTERDAY,
    TOMORROW,
    THIS_WEEK,
    LAST_WEEK,
    NEXT_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    NEXT_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR;

    /** Its days. */
    public DateRange seenFrom(Today today) {
        LocalDate day = today.date();
        return switch (this) {
            case TODAY -> days(day, 1);
            case YESTERDAY -> days(day.minusDays(1), 1);
            case TOMORROW -> days(day.plusDays(1), 1);
            case THIS_WEEK -> days(weekOf(today), 7);
            case LAST_WEEK -> days(weekOf(today).minusWeeks(1), 7);
            case NEXT_WEEK -> days(weekOf(today).plusWeeks(1), 7);
            case THIS_MONTH -> months(day.withDayOfMonth(1), 1);
            case LAST_MONTH -> months(day.withDayOfMonth(1).minusMonths(1), 1);
            case NEXT_MONTH -> months(day.withDayOfMonth(1).plusMonths(1), 1);
            case THIS_QUARTER -> months(quarterOf(day), 3);
            case LAST_QUARTER -> months(quarterOf(day).minusMonths(3), 3);
            case THIS_YEAR -> months(day.withDayOfYear(1), 12);
            case LAST_YEAR -> months(day.withDayOfYear(1).minusYears(1), 12);
        };
    }

    private static LocalDate weekOf(Today today) {
        return today.date().with(TemporalAdjusters.previousOrSame(today.weekStart()));
    }

    private static LocalDate quarterOf(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static DateRange days(LocalDate first, int days) {
        return new DateRange(first, first.plusDays(days - 1L));
    }

    private static DateRange months(LocalDate first, int months) {
        return new DateRange(first, first.plusMonths(months).minusDays(1));
    }
}
