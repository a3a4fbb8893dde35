package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MaterialLogRules implements ListRules<MaterialLog> {

    private static final long MOST = 100_000_000_000_000L;

    private final FieldDays days;

    MaterialLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void checkAll(List<Draft<MaterialLog>> logs, Caller caller) {
        days.check(logs, caller);
        logs.forEach(draft -> check(draft.row(), draft.errors()));
    }

    private static void check(MaterialLog log, UserErrors errors) {
        errors.within(log.quantity(), 0, MOST, "quantity");
    }

    @Override
    public void checkArchiveAll(List<Draft<MaterialLog>> logs, Caller caller) {
        days.checkArchive(logs);
    }
}
