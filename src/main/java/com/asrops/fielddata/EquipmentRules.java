package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EquipmentRules implements Rules<Equipment> {

    private static final long MOST = 100_000_000_000_000L;

    @Override
    public void check(Equipment equipment, @Nullable Equipment before, Caller caller, UserErrors errors) {
        errors.within(equipment.hourlyRate(), 0, MOST, "hourlyRate");
    }
}
