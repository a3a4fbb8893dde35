package com.asrops.fielddata;

import com.asrops.kernel.Caller;
import com.asrops.kernel.write.Payload;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SyncIssueController {

    private final SyncIssueService service;

    SyncIssueController(SyncIssueService service) {
        this.service = service;
    }

    @MutationMapping
    Payload<SyncIssue> syncIssueResolve(@Argument Map<String, Object> input, Caller caller) {
        return service.resolve(input, caller);
    }

    @MutationMapping
    Payload<SyncIssue> syncIssueReopen(@Argument Map<String, Object> input, Caller caller) {
        return service.reopen(input, caller);
    }
}
