package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WcRateRules implements Rules<WcRate> {

    private final WcRateMapper rates;

    WcRateRules(WcRateMapper rates) {
        this.rates = rates;
    }

    @Override
    public void check(WcRate rate, @Nullable WcRate before, Caller caller, UserErrors errors) {
        errors.within(rate.rate(), 0, 1_000, "rate");
        errors.within(rate.modifier(), 0, 10, "modifier");
        errors.within(rate.wageThreshold(), 0, 10_000, "wageThreshold");
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
