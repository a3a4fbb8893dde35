package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ProductionLogRules implements Rules<ProductionLog> {

    private static final long MOST = 100_000_000_000_000L;

    private final FieldDays days;

    ProductionLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void check(ProductionLog log, @Nullable ProductionLog before, Caller caller, UserErrors errors) {
        days.check(log, before, caller, errors);
        errors.within(log.quantity(), 0, MOST, "quantity");
    }

    @Override
    public void checkArchive(ProductionLog log, Caller caller, UserErrors errors) {
        days.checkArchive(log, errors);
    }
}
