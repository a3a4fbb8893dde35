package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PayPeriodRules implements Rules<PayPeriod> {

    private final PayPeriodMapper periods;

    PayPeriodRules(PayPeriodMapper periods) {
        this.periods = periods;
    }

    @Override
    public void check(PayPeriod period, @Nullable PayPeriod before, Caller caller, UserErrors errors) {
        if (before != null && before.status() != PayPeriodStatus.OPEN) {
            errors.add("WRONG_STATUS", "id", before.status().cannotBe("changed"));
            return;
        }
        if (period.payDate().isBefore(period.fromDate())) {
            errors.add(
                    "BEFORE_START", "payDate", "A period is not paid before its start on " + period.fromDate() + ".");
        }
        if (period.toDate().isBefore(period.fromDate())) {
            errors.add("BEFORE_START", "toDate", "A period cannot end before its start on " + period.fromDate() + ".");
            return;
        }
        if (period.archivedAt() == null) {
            // Two periods written at the same time must see each other.
            periods.lockDates();
            if (periods.overlapping(period) > 0) {
                errors.add("OVERLAP", "fromDate", "Another period has some of these days: each is paid once.");
            }
        }
    }
}
