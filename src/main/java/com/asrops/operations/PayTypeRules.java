package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Rules;
import com.asrops.kernel.write.UserErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PayTypeRules implements Rules<PayType> {

    @Override
    public void check(PayType payType, @Nullable PayType before, Caller caller, UserErrors errors) {
        errors.within(payType.multiplier(), 0, 10, "multiplier");
    }
}
