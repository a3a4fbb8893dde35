package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PayRateRules implements Rules<PayRate> {

    private static final long MOST = 10_000;

    private final PayRateMapper rates;

    PayRateRules(PayRateMapper rates) {
        this.rates = rates;
    }

    @Override
    public void check(PayRate rate, @Nullable PayRate before, Caller caller, UserErrors errors) {
        errors.within(rate.rate(), 0, MOST, "rate");
        errors.within(rate.fringe(), 0, MOST, "fringe");
        if ((rate.teamMemberId() == null) == (rate.classificationId() == null)) {
            errors.add(
                    "ONE_SUBJECT", "teamMemberId", "A rate is that of a team member or of a classification: name one.");
            return;
        }
        if (rate.toDate() != null && rate.toDate().isBefore(rate.fromDate())) {
            errors.add("BEFORE_START", "toDate", "A rate cannot end before its start on " + rate.fromDate() + ".");
            return;
        }
        if (rate.archivedAt() == null) {
            // Two rates written at the same time must see each other.
            rates.lockDates();
            if (rates.overlapping(rate) > 0) {
                errors.add(
                        "OVERLAP",
                        "fromDate",
                        "Another rate holds at that time: end it the day before this one begins.");
            }
        }
    }
}
