package com.asrops.payroll;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up which policy holds: the nearest of the day. */
final class OvertimeBook {

    /** What a coverage is of; all is null in that of all. */
    private record Subject(
            @Nullable Long teamMemberId,
            @Nullable Long classificationId,
            @Nullable String state) {}

    private final Map<Subject, List<OvertimeCoverage>> coverages;
    private final Map<Long, OvertimePolicy> policies = new HashMap<>();

    OvertimeBook(List<OvertimeCoverage> coverages, List<OvertimePolicy> policies) {
        this.coverages = coverages.stream()
                .collect(Collectors.groupingBy(
                        each -> new Subject(each.teamMemberId(), each.classificationId(), each.state())));
        policies.forEach(policy -> this.policies.put(policy.id(), policy));
    }

    /** That of the worker before that of their work, before that of the state, before that of all. */
    @Nullable
    OvertimePolicy of(WorkedEntry entry) {
        OvertimePolicy found = of(new Subject(entry.workerId(), null, null), entry.workDate());
        if (found == null && entry.classificationId() != null) {
            found = of(new Subject(null, entry.classificationId(), null), entry.workDate());
        }
        if (found == null && entry.state() != null) {
            found = of(new Subject(null, null, entry.state()), entry.workDate());
        }
        return found == null ? of(new Subject(null, null, null), entry.workDate()) : found;
    }

    private @Nullable OvertimePolicy of(Subject subject, LocalDate day) {
        for (OvertimeCoverage coverage : coverages.getOrDefault(subject, List.of())) {
            if (coverage.holdsOn(day)) {
                return policies.get(coverage.policyId());
            }
        }
        return null;
    }
}
