package com.asrops.payroll;

import static com.asrops.payroll.OvertimeRule.OFF_DAY;
import static com.asrops.payroll.OvertimeRule.OFF_DAY_DOUBLE;
import static com.asrops.payroll.OvertimeRule.SEVENTH_DAY;
import static com.asrops.payroll.OvertimeRule.SEVENTH_DAY_DOUBLE;
import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Splits a worker's week into regular hours, overtime and double time, each hour once. Hours are counted in the order in which
 * they were worked, so that the last ones are overtime. All hours of a day or week count toward its thresholds, also those of
 * another policy; an hour that is overtime by the day does not count toward the week's.
 */
final class OvertimeSplit {

    private static final int DAYS = 7;

    private final List<Part> parts = new ArrayList<>();
    private final @Nullable LocalDate seventhDay;
    private @Nullable LocalDate day;
    private BigDecimal ofDay = ZERO;
    private BigDecimal regularOfWeek = ZERO;

    private OvertimeSplit(List<Worked> week) {
        List<LocalDate> days = week.stream()
                .filter(OvertimeSplit::counts)
                .map(Worked::workDate)
                .distinct()
                .toList();
        seventhDay = days.size() == DAYS ? days.getLast() : null;
    }

    /**
     * Hours of an entry.
     *
     * @param hours more than 0
     * @param policy what holds for them; null for none
     */
    record Worked(
            long entryId,
            LocalDate workDate,
            long payTypeId,
            BigDecimal hours,
            @Nullable OvertimePolicy policy) {}

    /** Hours of an entry that are paid alike, and why. */
    record Part(
            long entryId,
            LocalDate workDate,
            BigDecimal hours,
            long payTypeId,
            OvertimeRule rule,
            @Nullable OvertimePolicy policy) {}

    /**
     * The parts of a week's hours, in their order.
     *
     * @param week one worker's, in the order in which they were worked, of the days of one week
     */
    static List<Part> of(List<Worked> week) {
        OvertimeSplit split = new OvertimeSplit(week);
        week.forEach(split::add);
        return split.parts;
    }

    private static boolean counts(Worked worked) {
        return worked.policy() != null && worked.policy().counts(worked.payTypeId());
    }

    private void add(Worked worked) {
        OvertimePolicy policy = worked.policy();
        if (policy == null || !counts(worked)) {
            part(worked, worked.hours(), worked.payTypeId(), OvertimeRule.AS_RECORDED);
            return;
        }
        if (!worked.workDate().equals(day)) {
            day = worked.workDate();
            ofDay = ZERO;
        }
        BigDecimal before = ofDay;
        ofDay = ofDay.add(worked.hours());
        if (policy.seventhDayDoubleAfter() != null && worked.workDate().equals(seventhDay)) {
            addOvertime(worked, policy.seventhDayDoubleAfter(), before, SEVENTH_DAY, SEVENTH_DAY_DOUBLE);
        } else if (policy.isOff(worked.workDate())) {
            BigDecimal own = policy.offDayDoubleAfter();
            BigDecimal doubleAfter = own == null ? policy.dailyDoubleAfter() : own;
            addOvertime(worked, doubleAfter, before, OFF_DAY, OFF_DAY_DOUBLE);
        } else {
            addDay(worked, policy, before);
        }
    }

    /** Hours of a day of which none is regular. */
    private void addOvertime(
            Worked worked, @Nullable BigDecimal doubleAfter, BigDecimal before, OvertimeRule once, OvertimeRule twice) {
        OvertimePolicy policy = Objects.requireNonNull(worked.policy());
        BigDecimal overtime = below(doubleAfter, before, worked.hours());
        part(worked, overtime, policy.overtimePayTypeId(), once);
        part(worked, worked.hours().subtract(overtime), doublePayType(policy), twice);
    }

    private void addDay(Worked worked, OvertimePolicy policy, BigDecimal before) {
        BigDecimal notDouble = below(policy.dailyDoubleAfter(), before, worked.hours());
        BigDecimal straight =
                below(policy.dailyOvertimeAfter(), before, worked.hours()).min(notDouble);
        BigDecimal left = policy.weeklyOvertimeAfter() == null
                ? straight
                : policy.weeklyOvertimeAfter().subtract(regularOfWeek).max(ZERO);
        BigDecimal regular = straight.min(left);
        regularOfWeek = regularOfWeek.add(regular);
        part(worked, regular, policy.regularPayTypeId(), OvertimeRule.REGULAR);
        part(worked, straight.subtract(regular), policy.overtimePayTypeId(), OvertimeRule.WEEKLY_OVERTIME);
        part(worked, notDouble.subtract(straight), policy.overtimePayTypeId(), OvertimeRule.DAILY_OVERTIME);
        part(worked, worked.hours().subtract(notDouble), doublePayType(policy), OvertimeRule.DAILY_DOUBLE);
    }

    /** How many of some hours, which come after others, lie below a threshold. */
    private static BigDecimal below(@Nullable BigDecimal threshold, BigDecimal before, BigDecimal hours) {
        return threshold == null ? hours : threshold.subtract(before).max(ZERO).min(hours);
    }

    /** The rules of policies ask for one where there is a threshold; without one no hour is double. */
    private static long doublePayType(OvertimePolicy policy) {
        return requireNonNullElse(policy.doublePayTypeId(), policy.overtimePayTypeId());
    }

    private void part(Worked worked, BigDecimal hours, long payTypeId, OvertimeRule rule) {
        if (hours.signum() > 0) {
            OvertimePolicy policy = rule == OvertimeRule.AS_RECORDED ? null : Objects.requireNonNull(worked.policy());
            parts.add(new Part(worked.entryId(), worked.workDate(), hours, payTypeId, rule, policy));
        }
    }
}
