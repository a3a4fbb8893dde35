package com.asrops.operations;

import com.asrops.kernel.sql.RowColumns;
import com.asrops.operations.TimecardMapper.CardHours;
import com.asrops.operations.TimecardMapper.Day;
import com.asrops.operations.TimecardMapper.DayWithout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What must hold for a worker's day over all projects and timecards: 24 hours, and one place at a time. The workers whose
 * days get fuller must be locked, so that timecards written at the same time see each other.
 *
 * <p>A day is looked at as it will be when all drafts that are right are written: what they are to take the place of does
 * not count, whatever the order in which they come. Of two drafts that do not fit together the later is wrong, and rather
 * a new timecard than a change of one; and since that one then stays as it is, the others are looked at again with it.
 */
@Component
class WorkDays {

    /** What workers have around the days of the drafts, hours by timecard. */
    private record Known(Map<Long, CardHours> hours, List<WorkTime> times) {}

    private final TimecardMapper timecards;

    WorkDays(TimecardMapper timecards) {
        this.timecards = timecards;
    }

    /** Tells each draft's errors what is wrong with it. */
    void check(List<TimecardDraft> drafts, Map<TimecardDraft, List<@Nullable WorkTime>> times) {
        Known known = known(drafts, times.values());
        Set<TimecardDraft> refused = Collections.newSetFromMap(new IdentityHashMap<>());
        drafts.stream().filter(draft -> !draft.isValid()).forEach(refused::add);
        List<TimecardDraft> alreadyRefused = List.copyOf(refused);
        List<TimecardDraft> changesFirst = drafts.stream()
                .sorted(Comparator.comparing(draft -> draft.before() == null))
                .toList();
        WorkLedger ledger;
        do {
            ledger = others(known, drafts, refused);
        } while (!fit(ledger, changesFirst, times, refused));
        for (TimecardDraft draft : alreadyRefused) {
            ledger.check(draft, Objects.requireNonNull(times.get(draft)));
        }
    }

    /** Enters drafts until one does not fit that leaves a timecard as it is; then the days are other ones. */
    private static boolean fit(
            WorkLedger ledger,
            List<TimecardDraft> drafts,
            Map<TimecardDraft, List<@Nullable WorkTime>> times,
            Set<TimecardDraft> refused) {
        for (TimecardDraft draft : drafts) {
            if (refused.contains(draft)) {
                continue;
            }
            ledger.check(draft, Objects.requireNonNull(times.get(draft)));
            if (draft.isValid()) {
                ledger.enter(draft, Objects.requireNonNull(times.get(draft)));
            } else {
                refused.add(draft);
                if (draft.before() != null) {
                    return false;
                }
            }
        }
        return true;
    }

    private static WorkLedger others(Known known, List<TimecardDraft> drafts, Set<TimecardDraft> refused) {
        Set<Long> replaced = new HashSet<>();
        Set<Long> takenBack = new HashSet<>();
        for (TimecardDraft draft : drafts) {
            Timecard before = draft.before();
            if (before != null && !refused.contains(draft)) {
                replaced.add(before.id());
            }
            if (draft.timecard().correctsId() instanceof Long corrected) {
                takenBack.add(corrected);
            }
        }
        WorkLedger ledger = new WorkLedger();
        known.hours().values().stream()
                .filter(card -> !replaced.contains(card.timecardId()))
                .forEach(card -> ledger.enter(new Day(card.workerId(), card.workDate()), card.hours()));
        known.times().stream()
                .filter(time -> !replaced.contains(time.timecardId()) && !takenBack.contains(time.timecardId()))
                .forEach(ledger::enter);
        return ledger;
    }

    /** A time may reach into the day before and the day after. */
    private Known known(List<TimecardDraft> drafts, Collection<List<@Nullable WorkTime>> times) {
        Set<Day> near = times.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(time -> Stream.of(-1, 0, 1)
                        .map(offset -> new Day(time.workerId(), time.workDate().plusDays(offset))))
                .collect(Collectors.toSet());
        return new Known(hours(drafts), near.isEmpty() ? List.of() : timecards.timesOn(RowColumns.of(near)));
    }

    /** What the drafts' own timecards have, the drafts know. Where none takes more than it had, the others fit as before. */
    private Map<Long, CardHours> hours(List<TimecardDraft> drafts) {
        Map<Long, CardHours> hours = new HashMap<>();
        List<DayWithout> days = new ArrayList<>();
        for (TimecardDraft draft : drafts) {
            Timecard before = draft.before();
            Timecard timecard = draft.timecard();
            if (draft.takesMoreOfItsDay()) {
                days.add(new DayWithout(timecard.workerId(), timecard.workDate(), before == null ? 0 : before.id()));
            }
            if (before != null) {
                BigDecimal sum = WorkLedger.sum(draft.entriesBefore());
                hours.put(before.id(), new CardHours(before.id(), before.workerId(), before.workDate(), sum));
            }
        }
        if (!days.isEmpty()) {
            timecards.hoursOn(RowColumns.of(days)).forEach(card -> hours.put(card.timecardId(), card));
        }
        return hours;
    }
}
