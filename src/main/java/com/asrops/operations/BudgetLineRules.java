package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class BudgetLineRules implements Rules<BudgetLine> {

    private static final long MOST = 100_000_000_000_000L;

    @Override
    public void check(BudgetLine line, @Nullable BudgetLine before, Caller caller, UserErrors errors) {
        errors.within(line.originalAmount(), 0, MOST, "originalAmount");
        errors.within(line.approvedChanges(), -MOST, MOST, "approvedChanges");
        errors.within(line.hours(), 0, 1_000_000_000, "hours");
        errors.within(line.quantity(), 0, MOST, "quantity");
        if (line.quantity() != null && line.unit() == null) {
            errors.add("UNIT_MISSING", "unit", "Say what the quantity is counted in.");
        }
    }
}
