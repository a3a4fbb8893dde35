package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProductionLogRules implements ListRules<ProductionLog> {

    private static final long MOST = 100_000_000_000_000L;

    private final FieldDays days;

    ProductionLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void checkAll(List<Draft<ProductionLog>> logs, Caller caller) {
        days.check(logs, caller);
        logs.forEach(draft -> check(draft.row(), draft.errors()));
    }

    private static void check(ProductionLog log, UserErrors errors) {
        errors.within(log.quantity(), 0, MOST, "quantity");
    }

    @Override
    public void checkArchiveAll(List<Draft<ProductionLog>> logs, Caller caller) {
        days.checkArchive(logs);
    }
}
