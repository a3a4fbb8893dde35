package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Draft;
import com.asrops.kernel.write.ListRules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class EquipmentLogRules implements ListRules<EquipmentLog> {

    private static final int HOURS_A_DAY = 24;

    private final FieldDays days;

    EquipmentLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void checkAll(List<Draft<EquipmentLog>> logs, Caller caller) {
        days.check(logs, caller);
        logs.forEach(draft -> check(draft.row(), draft.errors()));
    }

    private static void check(EquipmentLog log, UserErrors errors) {
        errors.within(log.hoursRun(), 0, HOURS_A_DAY, "hoursRun");
        errors.within(log.hoursIdle(), 0, HOURS_A_DAY, "hoursIdle");
        if (errors.isEmpty() && log.hoursRun().add(log.hoursIdle()).compareTo(BigDecimal.valueOf(HOURS_A_DAY)) > 0) {
            errors.add("OUT_OF_RANGE", "hoursIdle", "A machine runs and stands for at most 24 hours a day.");
        }
    }

    @Override
    public void checkArchiveAll(List<Draft<EquipmentLog>> logs, Caller caller) {
        days.checkArchive(logs);
    }
}
