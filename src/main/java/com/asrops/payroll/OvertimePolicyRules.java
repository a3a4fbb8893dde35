package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OvertimePolicyRules implements Rules<OvertimePolicy> {

    private static final long DAY = 24;
    private static final long WEEK = 7 * DAY;
    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

    @Override
    public void check(OvertimePolicy policy, @Nullable OvertimePolicy before, Caller caller, UserErrors errors) {
        BigDecimal overtime = policy.dailyOvertimeAfter();
        BigDecimal twice = policy.dailyDoubleAfter();
        errors.within(overtime, 0, DAY, "dailyOvertimeAfter");
        errors.within(twice, 0, DAY, "dailyDoubleAfter");
        errors.within(policy.weeklyOvertimeAfter(), 0, WEEK, "weeklyOvertimeAfter");
        errors.within(policy.seventhDayDoubleAfter(), 0, DAY, "seventhDayDoubleAfter");
        if (overtime != null && twice != null && twice.compareTo(overtime) < 0) {
            errors.add("DOUBLE_TOO_EARLY", "dailyDoubleAfter", "Double time begins after overtime, not before it.");
        }
        checkSchedule(policy, errors);
        Long doublePayType = policy.doublePayTypeId();
        boolean isDouble =
                twice != null || policy.seventhDayDoubleAfter() != null || policy.offDayDoubleAfter() != null;
        if (doublePayType == null && isDouble) {
            errors.add("REQUIRED", "doublePayTypeId", "Name the pay type of hours that are paid double.");
        }
        if (policy.regularPayTypeId() == policy.overtimePayTypeId()) {
            errors.add("SAME_PAY_TYPE", "overtimePayTypeId", "Overtime has another pay type than regular hours.");
        }
        if (Objects.equals(doublePayType, policy.regularPayTypeId())
                || Objects.equals(doublePayType, policy.overtimePayTypeId())) {
            errors.add("SAME_PAY_TYPE", "doublePayTypeId", "Double time has a pay type of its own.");
        }
    }

    private static void checkSchedule(OvertimePolicy policy, UserErrors errors) {
        errors.within(policy.offDayDoubleAfter(), 0, DAY, "offDayDoubleAfter");
        List<String> days = policy.schedule();
        if (!DAYS.containsAll(days) || Set.copyOf(days).size() < days.size()) {
            errors.add(
                    "BAD_DAYS",
                    "scheduledDays",
                    "Write weekdays with a space between: " + String.join(" ", DAYS) + ".");
        }
        if (policy.offDayDoubleAfter() != null && days.isEmpty()) {
            errors.add(
                    "REQUIRED",
                    "scheduledDays",
                    "Say which days are scheduled: on the others double time begins then.");
        }
    }
}
