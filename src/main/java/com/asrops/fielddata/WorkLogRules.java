package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WorkLogRules implements ListRules<WorkLog> {

    private static final int MOST_WORKERS = 100_000;
    private static final long HOURS_A_DAY = 24;

    private final FieldDays days;

    WorkLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void checkAll(List<Draft<WorkLog>> logs, Caller caller) {
        days.check(logs, caller);
        logs.forEach(draft -> check(draft.row(), draft.errors()));
    }

    private static void check(WorkLog log, UserErrors errors) {
        errors.within(BigDecimal.valueOf(log.workerCount()), 0, MOST_WORKERS, "workerCount");
        long workers = Math.clamp(log.workerCount(), 0, MOST_WORKERS);
        errors.within(log.hours(), 0, HOURS_A_DAY * workers, "hours");
    }

    @Override
    public void checkArchiveAll(List<Draft<WorkLog>> logs, Caller caller) {
        days.checkArchive(logs);
    }
}
