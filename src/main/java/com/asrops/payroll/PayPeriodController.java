package com.asrops.payroll;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PayPeriodController {

    private final PayPeriodService service;

    PayPeriodController(PayPeriodService service) {
        this.service = service;
    }

    @MutationMapping
    Payload<PayPeriod> payPeriodCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    Payload<PayPeriod> payPeriodArchive(@Argument Map<String, Object> input, Caller caller) {
        return service.archive(input, caller);
    }

    @MutationMapping
    Payload<PayPeriod> payPeriodLock(@Argument Map<String, Object> input, Caller caller) {
        return service.lock(input, caller);
    }

    @MutationMapping
    Payload<PayPeriod> payPeriodUnlock(@Argument Map<String, Object> input, Caller caller) {
        return service.unlock(input, caller);
    }

    @MutationMapping
    Payload<PayPeriod> payPeriodExport(@Argument Map<String, Object> input, Caller caller) {
        return service.export(input, caller);
    }
}
