package com.asrops.operations;

import com.asrops.operations.TimecardMapper.Day;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hours and times that workers have on their days. */
final class WorkLedger {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(24);

    private final Map<Day, BigDecimal> hours = new HashMap<>();
    private final Map<Day, List<WorkTime>> times = new HashMap<>();

    void enter(Day day, BigDecimal worked) {
        hours.merge(day, worked, BigDecimal::add);
    }

    void enter(WorkTime time) {
        times.computeIfAbsent(new Day(time.workerId(), time.workDate()), absent -> new ArrayList<>())
                .add(time);
    }

    void enter(TimecardDraft draft, List<@Nullable WorkTime> workTimes) {
        enter(dayOf(draft), sum(draft.lines()));
        for (WorkTime time : workTimes) {
            if (time != null) {
                enter(time);
            }
        }
    }

    /** Tells what does not fit of a draft that is not entered. */
    void check(TimecardDraft draft, List<@Nullable WorkTime> workTimes) {
        BigDecimal before = hours.getOrDefault(dayOf(draft), BigDecimal.ZERO);
        BigDecimal sum = sum(draft.lines());
        if (sum.add(before).compareTo(LONGEST) > 0) {
            draft.errors()
                    .add(
                            "DAY_TOO_LONG",
                            "entries",
                            "A day has 24 hours: the worker already has " + before + " on it, and these are " + sum
                                    + ".");
        }
        List<WorkTime> own = new ArrayList<>();
        for (int i = 0; i < workTimes.size(); i++) {
            WorkTime time = workTimes.get(i);
            if (time != null) {
                WorkTime other = overlapping(time, own);
                if (other != null) {
                    draft.errors()
                            .at("entries", i)
                            .add("OVERLAP", "startTime", "The worker already works during that time: " + other + ".");
                }
                own.add(time);
            }
        }
    }

    private @Nullable WorkTime overlapping(WorkTime time, List<WorkTime> own) {
        List<WorkTime> near = new ArrayList<>(own);
        for (int offset = -1; offset <= 1; offset++) {
            near.addAll(
                    times.getOrDefault(new Day(time.workerId(), time.workDate().plusDays(offset)), List.of()));
        }
        return near.stream().filter(time::overlaps).findFirst().orElse(null);
    }

    private static Day dayOf(TimecardDraft draft) {
        return new Day(draft.timecard().workerId(), draft.timecard().workDate());
    }

    static BigDecimal sum(List<TimecardEntry> entries) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TimecardEntry entry : entries) {
            sum = sum.add(entry.hours());
        }
        return sum;
    }
}
