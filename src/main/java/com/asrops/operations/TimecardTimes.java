package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for the times of a timecard's entries, where they are noted. */
@Component
class TimecardTimes {

    private static final int DAY = 24 * 60;

    private final TimecardMapper timecards;
    private final ShiftMapper shifts;

    TimecardTimes(TimecardMapper timecards, ShiftMapper shifts) {
        this.timecards = timecards;
        this.shifts = shifts;
    }

    /** The worker must be locked, so that two timecards written at the same time see each other's times. */
    void check(Timecard timecard, List<TimecardEntry> entries, Caller caller, UserErrors errors) {
        Shift shift = timecard.shiftId() == null
                ? null
                : shifts.byIds(List.of(timecard.shiftId()), caller).getFirst();
        List<WorkTime> known = new ArrayList<>(timecards.timesOf(
                timecard.workerId(),
                timecard.workDate().minusDays(1),
                timecard.workDate().plusDays(1),
                timecard.id()));
        for (int i = 0; i < entries.size(); i++) {
            TimecardEntry entry = entries.get(i);
            UserErrors at = errors.at("entries", i);
            WorkTime time = timeOf(timecard, entry, shift, at);
            checkBreak(entry, time, at);
            if (time != null) {
                known.stream()
                        .filter(time::overlaps)
                        .findFirst()
                        .ifPresent(other -> at.add(
                                "OVERLAP", "startTime", "The worker already works during that time: " + other + "."));
                known.add(time);
            }
        }
    }

    private static @Nullable WorkTime timeOf(
            Timecard timecard, TimecardEntry entry, @Nullable Shift shift, UserErrors at) {
        LocalTime start = entry.startTime();
        LocalTime end = entry.endTime();
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            at.add("REQUIRED", start == null ? "startTime" : "endTime", "Write both times, or neither.");
            return null;
        }
        if (start.equals(end)) {
            at.add("ENDS_AT_START", "endTime", "Work ends at another time than it starts.");
            return null;
        }
        return new WorkTime(
                timecard.workDate(),
                start,
                end,
                shift == null ? null : shift.startTime(),
                shift == null ? null : shift.endTime());
    }

    private static void checkBreak(TimecardEntry entry, @Nullable WorkTime time, UserErrors at) {
        int minutes = Objects.requireNonNullElse(entry.breakMinutes(), 0);
        if (minutes < 0 || minutes > DAY) {
            at.add("OUT_OF_RANGE", "breakMinutes", "Breaks have 0 to " + DAY + " minutes.");
        } else if (time != null && minutes >= time.minutes()) {
            at.add(
                    "BREAK_TOO_LONG",
                    "breakMinutes",
                    "Breaks lie within the time of work, which has " + time.minutes() + " minutes.");
        }
    }
}
