package com.asrops.payroll;

import static com.asrops.payroll.FindingRule.DELETED_UPSTREAM;
import static com.asrops.payroll.FindingRule.LONG_DAY;
import static com.asrops.payroll.FindingRule.NOT_PAID;
import static com.asrops.payroll.FindingRule.OVERTIME_DIFFERS;
import static com.asrops.payroll.FindingRule.PROBABLE_DUPLICATE;

import com.asrops.operations.PayType;
import com.asrops.operations.TimecardStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what was found. */
final class FindingTexts {

    private FindingTexts() {}

    static Finding of(FindingMapper.Duplicate duplicate) {
        return new Finding(
                PROBABLE_DUPLICATE + ":" + duplicate.entryId() + ":" + duplicate.otherEntryId(),
                PROBABLE_DUPLICATE,
                FindingSeverity.HIGH,
                "Two sources say the same of a worker, day, project, cost code and pay type: " + duplicate.source()
                        + " " + duplicate.hours() + " hours, " + duplicate.otherSource() + " " + duplicate.otherHours()
                        + " hours. If it was the same work, reject or correct one of them.",
                duplicate.workDate(),
                duplicate.workerId(),
                duplicate.projectId(),
                List.of(duplicate.timecardId(), duplicate.otherTimecardId()),
                List.of(duplicate.entryId(), duplicate.otherEntryId()));
    }

    static Finding of(FindingMapper.Unpaid unpaid) {
        return new Finding(
                NOT_PAID + ":" + unpaid.timecardId(),
                NOT_PAID,
                FindingSeverity.MEDIUM,
                "The pay period from " + unpaid.fromDate() + " to " + unpaid.toDate()
                        + " is closed, and this timecard is still " + unpaid.status()
                        + ": it is paid by no period. Give it a posting date in an open one.",
                unpaid.workDate(),
                unpaid.workerId(),
                unpaid.projectId(),
                List.of(unpaid.timecardId()),
                List.of());
    }

    static Finding of(FindingMapper.Deleted deleted) {
        return new Finding(
                DELETED_UPSTREAM + ":" + deleted.timecardId(),
                DELETED_UPSTREAM,
                FindingSeverity.HIGH,
                deleted.system() + " has deleted this timecard, which is " + deleted.status()
                        + " here and counts. If it was deleted for good reason, "
                        + (deleted.status() == TimecardStatus.EXPORTED ? "correct it." : "reopen and reject it."),
                deleted.workDate(),
                deleted.workerId(),
                deleted.projectId(),
                List.of(deleted.timecardId()),
                List.of());
    }

    /** It is worse to pay too little than to pay more than one must. */
    static Finding of(Overtime.Week week, Map<Long, PayType> payTypes) {
        BigDecimal missing = worth(week.computed(), payTypes).subtract(worth(week.recorded(), payTypes));
        return new Finding(
                OVERTIME_DIFFERS + ":" + week.workerId() + ":" + week.from(),
                OVERTIME_DIFFERS,
                missing.signum() > 0 ? FindingSeverity.HIGH : FindingSeverity.LOW,
                "In the week from " + week.from() + " were recorded " + text(week.recorded(), payTypes)
                        + ". The overtime policies ask for " + text(week.computed(), payTypes) + ".",
                week.from(),
                week.workerId(),
                onlyProject(week.entries()),
                timecards(week.entries()),
                List.of());
    }

    static Finding of(LocalDate day, BigDecimal hours, List<WorkedEntry> entries) {
        long worker = entries.getFirst().workerId();
        return new Finding(
                LONG_DAY + ":" + worker + ":" + day,
                LONG_DAY,
                FindingSeverity.LOW,
                "One worker has " + hours + " hours on one day: more than 16 are rarely meant.",
                day,
                worker,
                onlyProject(entries),
                timecards(entries),
                List.of());
    }

    private static BigDecimal worth(Map<Long, BigDecimal> hours, Map<Long, PayType> payTypes) {
        return hours.entrySet().stream()
                .map(sum ->
                        sum.getValue().multiply(payType(sum.getKey(), payTypes).multiplier()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String text(Map<Long, BigDecimal> hours, Map<Long, PayType> payTypes) {
        return hours.entrySet().stream()
                .map(sum -> payType(sum.getKey(), payTypes).code() + " " + sum.getValue())
                .collect(Collectors.joining(", "));
    }

    private static PayType payType(Long id, Map<Long, PayType> payTypes) {
        return Objects.requireNonNull(payTypes.get(id));
    }

    private static @Nullable Long onlyProject(List<WorkedEntry> entries) {
        List<Long> projects =
                entries.stream().map(WorkedEntry::projectId).distinct().toList();
        return projects.size() == 1 ? projects.getFirst() : null;
    }

    private static List<Long> timecards(List<WorkedEntry> entries) {
        return entries.stream().map(WorkedEntry::timecardId).distinct().toList();
    }
}
