package com.asrops.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** What day it is where our company is. */
public interface CompanyCalendar {

    /** The first instant that is kept. */
    Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    int YEARS_AHEAD = 10;

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

        /**
         * How far our clocks were ahead of UTC at any time, newest first: as zones are kept since 1970, and ten years ahead.
         * What is before or after has the first or the last of them.
         */
        public List<Offset> offsets() {
            ZoneRules rules = zone.getRules();
            List<Offset> offsets = new ArrayList<>();
            offsets.add(new Offset(FIRST, rules.getOffset(Instant.EPOCH).getTotalSeconds()));
            Instant end = startOf(date.plusYears(YEARS_AHEAD));
            for (ZoneOffsetTransition next = rules.nextTransition(Instant.EPOCH);
                    next != null && next.getInstant().isBefore(end);
                    next = rules.nextTransition(next.getInstant())) {
                offsets.addFirst(
                        new Offset(next.getInstant(), next.getOffsetAfter().getTotalSeconds()));
            }
            return List.copyOf(offsets);
        }
    }

    /**
     * How far clocks were ahead of UTC.
     *
     * @param from since when
     * @param seconds how far
     */
    record Offset(Instant from, int seconds) {}
}
