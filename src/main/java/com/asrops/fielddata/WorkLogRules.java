package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WorkLogRules implements Rules<WorkLog> {

    private static final int MOST_WORKERS = 100_000;
    private static final long HOURS_A_DAY = 24;

    private final FieldDays days;

    WorkLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void check(WorkLog log, @Nullable WorkLog before, Caller caller, UserErrors errors) {
        days.check(log, before, caller, errors);
        errors.within(BigDecimal.valueOf(log.workerCount()), 0, MOST_WORKERS, "workerCount");
        long workers = Math.clamp(log.workerCount(), 0, MOST_WORKERS);
        errors.within(log.hours(), 0, HOURS_A_DAY * workers, "hours");
    }

    @Override
    public void checkArchive(WorkLog log, Caller caller, UserErrors errors) {
        days.checkArchive(log, errors);
    }
}
