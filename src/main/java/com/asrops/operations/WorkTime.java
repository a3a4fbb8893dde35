package com.asrops.operations;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When an entry of a timecard was worked.
 *
 * @param timecardId the timecard; 0 of a new one
 * @param workerId who worked
 * @param workDate the timecard's day; of a night shift, the day on which it began
 * @param shiftStart when the timecard's shift starts, if it has one
 * @param shiftEnd when the timecard's shift ends, if it has one
 */
record WorkTime(
        long timecardId,
        long workerId,
        LocalDate workDate,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable LocalTime shiftStart,
        @Nullable LocalTime shiftEnd) {

    LocalDateTime start() {
        return (isAfterMidnight() ? workDate.plusDays(1) : workDate).atTime(startTime);
    }

    /** An end that is not after the start lies on the next day. */
    LocalDateTime end() {
        LocalDate day = start().toLocalDate();
        return (endTime.isAfter(startTime) ? day : day.plusDays(1)).atTime(endTime);
    }

    long minutes() {
        return Duration.between(start(), end()).toMinutes();
    }

    boolean overlaps(WorkTime other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }

    /** Whether this is the part of a night shift that lies after midnight. */
    private boolean isAfterMidnight() {
        return shiftStart != null && shiftEnd != null && shiftEnd.isBefore(shiftStart) && startTime.isBefore(shiftEnd);
    }

    @Override
    public String toString() {
        return workDate + " " + startTime + "-" + endTime;
    }
}
