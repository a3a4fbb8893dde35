package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EquipmentLogRules implements Rules<EquipmentLog> {

    private static final int HOURS_A_DAY = 24;

    private final FieldDays days;

    EquipmentLogRules(FieldDays days) {
        this.days = days;
    }

    @Override
    public void check(EquipmentLog log, @Nullable EquipmentLog before, Caller caller, UserErrors errors) {
        days.check(log, before, caller, errors);
        errors.within(log.hoursRun(), 0, HOURS_A_DAY, "hoursRun");
        errors.within(log.hoursIdle(), 0, HOURS_A_DAY, "hoursIdle");
        if (errors.isEmpty() && log.hoursRun().add(log.hoursIdle()).compareTo(BigDecimal.valueOf(HOURS_A_DAY)) > 0) {
            errors.add("OUT_OF_RANGE", "hoursIdle", "A machine runs and stands for at most 24 hours a day.");
        }
    }

    @Override
    public void checkArchive(EquipmentLog log, Caller caller, UserErrors errors) {
        days.checkArchive(log, errors);
    }
}
