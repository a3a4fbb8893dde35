package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.InputException;
import com.asrops.kernel.calendar.DateRange;
import com.asrops.kernel.entity.Entities;
import com.asrops.kernel.entity.Entity;
import com.asrops.operations.PayType;
import com.asrops.operations.Timecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Computes findings from the timecards as they are. */
@Component
class Findings {

    /** Timecards whose hours are said to have been worked. */
    private static final List<String> COUNTED = List.of("SUBMITTED", "APPROVED", "EXPORTED");

    private static final BigDecimal LONG_DAY = BigDecimal.valueOf(16);

    /** All are made before some are told, so that they can be counted and are in order. */
    private static final int MOST = 20_000;

    private final FindingMapper mapper;
    private final Overtime overtime;
    private final Entities entities;

    Findings(FindingMapper mapper, Overtime overtime, Entities entities) {
        this.mapper = mapper;
        this.overtime = overtime;
        this.entities = entities;
    }

    /** Those of some rules in their order, as far as the caller sees all of their timecards. */
    List<Finding> of(FindingMapper.Scope scope, Set<FindingRule> rules, Caller caller) {
        List<Finding> found = new ArrayList<>();
        if (rules.contains(FindingRule.PROBABLE_DUPLICATE)) {
            mapper.duplicates(scope).forEach(duplicate -> found.add(FindingTexts.of(duplicate)));
        }
        if (rules.contains(FindingRule.NOT_PAID)) {
            mapper.unpaid(scope).forEach(unpaid -> found.add(FindingTexts.of(unpaid)));
        }
        if (rules.contains(FindingRule.DELETED_UPSTREAM)) {
            mapper.deletedUpstream(scope).forEach(deleted -> found.add(FindingTexts.of(deleted)));
        }
        if (rules.contains(FindingRule.OVERTIME_DIFFERS) || rules.contains(FindingRule.LONG_DAY)) {
            eachWeek(scope, caller, weeks -> {
                if (rules.contains(FindingRule.OVERTIME_DIFFERS)) {
                    found.addAll(overtime(weeks, scope, caller));
                }
                if (rules.contains(FindingRule.LONG_DAY)) {
                    weeks.forEach(week -> longDays(week, scope, found));
                }
                if (found.size() > MOST) {
                    throw new InputException(
                            "TOO_MANY_FINDINGS",
                            "There are more than " + MOST
                                    + " findings: ask for fewer days, or for one project, worker or rule.");
                }
            });
        }
        Set<Long> seen = seen(found, caller);
        return found.stream()
                .filter(finding -> seen.containsAll(finding.timecardIds()))
                .sorted(Finding.ORDER)
                .toList();
    }

    private void eachWeek(FindingMapper.Scope scope, Caller caller, Consumer<List<Overtime.Week>> each) {
        Long worker = scope.workerId();
        overtime.eachWeek(
                new DateRange(scope.from(), scope.to()),
                worker == null ? null : List.of(worker),
                scope.projectId(),
                COUNTED,
                caller,
                each);
    }

    private List<Finding> overtime(List<Overtime.Week> weeks, FindingMapper.Scope scope, Caller caller) {
        List<Overtime.Week> differing = weeks.stream()
                .filter(week -> isOf(scope, week.entries()) && !week.recorded().equals(week.computed()))
                .toList();
        if (differing.isEmpty()) {
            return List.of();
        }
        List<Long> ids = differing.stream()
                .flatMap(week -> Stream.concat(week.recorded().keySet().stream(), week.computed().keySet().stream()))
                .distinct()
                .toList();
        Map<Long, PayType> payTypes = entities.get(PayType.class).mapper().byIds(ids, caller).stream()
                .collect(Collectors.toMap(PayType::id, payType -> payType));
        return differing.stream().map(week -> FindingTexts.of(week, payTypes)).toList();
    }

    private static void longDays(Overtime.Week week, FindingMapper.Scope scope, List<Finding> found) {
        Map<LocalDate, List<WorkedEntry>> days = new LinkedHashMap<>();
        for (WorkedEntry entry : week.entries()) {
            days.computeIfAbsent(entry.workDate(), absent -> new ArrayList<>()).add(entry);
        }
        days.forEach((day, entries) -> {
            BigDecimal hours = entries.stream().map(WorkedEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean within = !day.isBefore(scope.from()) && !day.isAfter(scope.to());
            if (within && isOf(scope, entries) && hours.compareTo(LONG_DAY) > 0) {
                found.add(FindingTexts.of(day, hours, entries));
            }
        });
    }

    private static boolean isOf(FindingMapper.Scope scope, List<WorkedEntry> entries) {
        return scope.projectId() == null || entries.stream().anyMatch(entry -> entry.projectId() == scope.projectId());
    }

    /** Which of the timecards the caller may see: what is told of the others would tell of them. */
    private Set<Long> seen(List<Finding> found, Caller caller) {
        List<Long> ids = found.stream()
                .flatMap(finding -> finding.timecardIds().stream())
                .distinct()
                .toList();
        Entity<Timecard> entity = entities.get(Timecard.class);
        return ids.isEmpty()
                ? Set.of()
                : entity.mapper().byIds(ids, entity.columns(Set.of("id"), List.of()), caller).stream()
                        .map(Timecard::id)
                        .collect(Collectors.toCollection(HashSet::new));
    }
}
