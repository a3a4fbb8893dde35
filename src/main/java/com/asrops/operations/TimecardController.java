package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TimecardController {

    private final TimecardService service;

    TimecardController(TimecardService service) {
        this.service = service;
    }

    @MutationMapping
    Payload<Timecard> timecardCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    Payload<Timecard> timecardUpdate(@Argument Map<String, Object> input, Caller caller) {
        return service.update(input, caller);
    }

    @MutationMapping
    Payload<Timecard> timecardSubmit(@Argument Map<String, Object> input, Caller caller) {
        return service.submit(input, caller);
    }

    @MutationMapping
    Payload<Timecard> timecardApprove(@Argument Map<String, Object> input, Caller caller) {
        return service.approve(input, caller);
    }

    @MutationMapping
    Payload<Timecard> timecardReject(@Argument Map<String, Object> input, Caller caller) {
        return service.reject(input, caller);
    }

    @MutationMapping
    Payload<Timecard> timecardReopen(@Argument Map<String, Object> input, Caller caller) {
        return service.reopen(input, caller);
    }
}
