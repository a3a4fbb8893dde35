package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ShiftRules implements Rules<Shift> {

    @Override
    public void check(Shift shift, @Nullable Shift before, Caller caller, UserErrors errors) {
        if (shift.startTime().equals(shift.endTime())) {
            errors.add("ENDS_AT_START", "endTime", "A shift ends at another time than it starts.");
        }
    }
}
