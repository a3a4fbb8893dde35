package com.asrops.integration;

import com.asrops.kernel.Caller;
import com.asrops.kernel.graphql.BatchField;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UpstreamDeleteController {

    private final UpstreamDeletes deletes;
    private final NodeRows nodes;

    UpstreamDeleteController(UpstreamDeletes deletes, NodeRows nodes) {
        this.deletes = deletes;
        this.nodes = nodes;
    }

    @MutationMapping
    UpstreamDeletePayload upstreamDelete(@Argument Map<String, Object> input, Caller caller) {
        return deletes.run(input, caller);
    }

    @BatchField
    Map<UpstreamDeleteResult, Record> row(List<UpstreamDeleteResult> results, Caller caller) {
        return nodes.of(results, UpstreamDeleteResult::rowId, caller);
    }
}
