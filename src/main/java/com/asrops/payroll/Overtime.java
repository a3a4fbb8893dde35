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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes the overtime of workers' weeks: three statements, however many there are. */
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
        DayOfWeek weekStart = calendar.today().weekStart();
        LocalDate first = weekOf(days.first(), weekStart);
        LocalDate last = weekOf(days.last(), weekStart).plusDays(6);
        List<WorkedEntry> entries =
                mapper.worked(new OvertimeMapper.Scope(first, last, workerIds, projectId, statuses));
        OvertimeBook book = book(first, last, caller);
        Map<Key, List<WorkedEntry>> byWeek = new LinkedHashMap<>();
        for (WorkedEntry entry : entries) {
            byWeek.computeIfAbsent(
                            new Key(entry.workerId(), weekOf(entry.workDate(), weekStart)), absent -> new ArrayList<>())
                    .add(entry);
        }
        List<Week> weeks = new ArrayList<>();
        byWeek.forEach((key, week) -> weeks.add(new Week(key.workerId(), key.from(), week, split(week, book))));
        return weeks;
    }

    private OvertimeBook book(LocalDate first, LocalDate last, Caller caller) {
        List<OvertimeCoverage> found = coverages.within(first, last);
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
