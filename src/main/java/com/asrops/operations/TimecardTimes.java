package com.asrops.operations;

import static java.util.stream.Collectors.toMap;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserErrors;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for the times of each entry, where they are noted. */
@Component
class TimecardTimes {

    private static final int DAY = 24 * 60;

    private final ShiftMapper shifts;

    TimecardTimes(ShiftMapper shifts) {
        this.shifts = shifts;
    }

    /** Tells what is wrong, and returns for each draft when its entries were worked: null for one that does not say. */
    Map<TimecardDraft, List<@Nullable WorkTime>> check(List<TimecardDraft> drafts, Caller caller) {
        List<Long> shiftIds = drafts.stream()
                .map(draft -> draft.timecard().shiftId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Shift> known = shiftIds.isEmpty()
                ? Map.of()
                : shifts.byIds(shiftIds, caller).stream().collect(toMap(Shift::id, shift -> shift));
        Map<TimecardDraft, List<@Nullable WorkTime>> times = new IdentityHashMap<>();
        for (TimecardDraft draft : drafts) {
            Long shiftId = draft.timecard().shiftId();
            times.put(draft, times(draft, shiftId == null ? null : known.get(shiftId)));
        }
        return times;
    }

    private static List<@Nullable WorkTime> times(TimecardDraft draft, @Nullable Shift shift) {
        List<@Nullable WorkTime> times = new ArrayList<>();
        for (int i = 0; i < draft.entries().size(); i++) {
            TimecardEntry entry = draft.entries().get(i);
            UserErrors at = draft.errors().at("entries", i);
            WorkTime time = timeOf(draft.timecard(), entry, shift, at);
            checkBreak(entry, time, at);
            times.add(time);
        }
        return times;
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
                timecard.id(),
                timecard.workerId(),
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
