package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OvertimePolicyRules implements Rules<OvertimePolicy> {

    private static final long DAY = 24;
    private static final long WEEK = 7 * DAY;

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
        Long doublePayType = policy.doublePayTypeId();
        if (doublePayType == null && (twice != null || policy.seventhDayDoubleAfter() != null)) {
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
}
