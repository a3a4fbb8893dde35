package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.calendar.CompanyCalendar;
import com.asrops.kernel.calendar.DateRange;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the overtime of workers' weeks, however many there are: by three statements, or by one more for each week of the calendar. */
@Component
class Overtime {

    private final OvertimeMapper mapper;
    private final OvertimeCoverageMapper coverages;
    private final OvertimePolicyMapper policies;
    private final CompanyCalendar calendar;

    Overtime(
            OvertimeMapper mapper,
            OvertimeCoverageMapper coverages,
            OvertimePolicyMapper policies,
            CompanyCalendar calendar) {
        this.mapper = mapper;
        this.coverages = coverages;
        this.policies = policies;
        this.calendar = calendar;
    }

    /**
     * A worker's week.
     *
     * @param from its first day
     * @param entries what was recorded
     * @param parts how it splits
     */
    record Week(long workerId, LocalDate from, List<WorkedEntry> entries, List<OvertimeSplit.Part> parts) {

        /** Hours by pay type as they were recorded. */
        Map<Long, BigDecimal> recorded() {
            Map<Long, BigDecimal> sums = new TreeMap<>();
            entries.forEach(entry -> sums.merge(entry.payTypeId(), entry.hours(), BigDecimal::add));
            return sums;
        }

        /** Hours by pay type as the policies have them. */
        Map<Long, BigDecimal> computed() {
            Map<Long, BigDecimal> sums = new TreeMap<>();
            parts.forEach(part -> sums.merge(part.payTypeId(), part.hours(), BigDecimal::add));
            return sums;
        }
    }

    private record Key(long workerId, LocalDate from) {}

    /** The weeks that have some of these days, whole, by worker and week; without those in which nobody worked. */
    List<Week> weeks(
            DateRange days,
            @Nullable List<Long> workerIds,
            @Nullable Long projectId,
            List<String> statuses,
            Caller caller) {
        DateRange whole = wholeWeeks(days);
        OvertimeMapper.Scope scope =
                new OvertimeMapper.Scope(whole.first(), whole.last(), workerIds, projectId, statuses);
        return weeks(scope, book(whole, caller));
    }

    /** The same, one week of the calendar after the other: all of them at once may be more than fits into memory. */
    void eachWeek(
            DateRange days,
            @Nullable List<Long> workerIds,
            @Nullable Long projectId,
            List<String> statuses,
            Caller caller,
            Consumer<List<Week>> each) {
        DateRange whole = wholeWeeks(days);
        OvertimeBook book = book(whole, caller);
        for (LocalDate from = whole.first(); from.isBefore(whole.last()); from = from.plusDays(7)) {
            each.accept(weeks(new OvertimeMapper.Scope(from, from.plusDays(6), workerIds, projectId, statuses), book));
        }
    }

    private DateRange wholeWeeks(DateRange days) {
        DayOfWeek weekStart = calendar.today().weekStart();
        return new DateRange(
                weekOf(days.first(), weekStart), weekOf(days.last(), weekStart).plusDays(6));
    }

    private List<Week> weeks(OvertimeMapper.Scope scope, OvertimeBook book) {
        DayOfWeek weekStart = scope.from().getDayOfWeek();
        Map<Key, List<WorkedEntry>> byWeek = new LinkedHashMap<>();
        for (WorkedEntry entry : mapper.worked(scope)) {
            byWeek.computeIfAbsent(
                            new Key(entry.workerId(), weekOf(entry.workDate(), weekStart)), absent -> new ArrayList<>())
                    .add(entry);
        }
        List<Week> weeks = new ArrayList<>();
        byWeek.forEach((key, week) -> weeks.add(new Week(key.workerId(), key.from(), week, split(week, book))));
        return weeks;
    }

    private OvertimeBook book(DateRange days, Caller caller) {
        List<OvertimeCoverage> found = coverages.within(days.first(), days.last());
        List<Long> ids =
                found.stream().map(OvertimeCoverage::policyId).distinct().toList();
        return new OvertimeBook(found, policies.byIds(ids, caller));
    }

    private static List<OvertimeSplit.Part> split(List<WorkedEntry> week, OvertimeBook book) {
        return OvertimeSplit.of(week.stream()
                .map(entry -> new OvertimeSplit.Worked(
                        entry.entryId(), entry.workDate(), entry.payTypeId(), entry.hours(), book.of(entry)))
                .toList());
    }

    private static LocalDate weekOf(LocalDate day, DayOfWeek weekStart) {
        return day.with(TemporalAdjusters.previousOrSame(weekStart));
    }
}
