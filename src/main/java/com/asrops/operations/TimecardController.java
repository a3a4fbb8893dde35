package com.asrops.operations;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.UserError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class TimecardController {

    /** The timecard as it now is, or what was wrong. */
    record TimecardPayload(@Nullable Timecard timecard, List<UserError> userErrors) {}

    private final TimecardService service;

    TimecardController(TimecardService service) {
        this.service = service;
    }

    @MutationMapping
    TimecardPayload timecardCreate(@Argument Map<String, Object> input, Caller caller) {
        return service.create(input, caller);
    }

    @MutationMapping
    TimecardPayload timecardSubmit(@Argument Map<String, Object> input, Caller caller) {
        return service.submit(input, caller);
    }

    @MutationMapping
    TimecardPayload timecardApprove(@Argument Map<String, Object> input, Caller caller) {
        return service.approve(input, caller);
    }
}
