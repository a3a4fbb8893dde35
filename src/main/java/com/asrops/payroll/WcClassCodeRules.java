package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WcClassCodeRules implements Rules<WcClassCode> {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    private final WcClassCodeMapper codes;

    WcClassCodeRules(WcClassCodeMapper codes) {
        this.codes = codes;
    }

    @Override
    public void check(WcClassCode code, @Nullable WcClassCode before, Caller caller, UserErrors errors) {
        if (!STATE.matcher(code.state()).matches()) {
            errors.add("BAD_STATE", "state", "Write the state with two capital letters, such as CA.");
        }
        Long high = code.highWageCodeId();
        if (high == null) {
            return;
        }
        if (before != null && high == before.id()) {
            errors.add("CIRCLE", "highWageCodeId", "A class of work is no pair with itself.");
        } else if (!codes.byIds(List.of(high), caller).getFirst().state().equals(code.state())) {
            errors.add("OTHER_STATE", "highWageCodeId", "The two classes of a pair are of one state.");
        }
    }
}
