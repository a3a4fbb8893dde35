package com.asrops.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What day it is where our company is. */
public interface CompanyCalendar {

    Today today();

    /**
     * A day and what it belongs to.
     *
     * @param date the day
     * @param weekStart the first day of a week
     * @param zone decides when a day begins
     */
    record Today(LocalDate date, DayOfWeek weekStart, ZoneId zone) {

        /** The instant at which a day begins. */
        public Instant startOf(LocalDate day) {
            return day.atStartOfDay(zone).toInstant();
        }
    }
}
