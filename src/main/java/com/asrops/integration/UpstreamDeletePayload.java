package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of rows that another system has deleted; there are no results when something was wrong with the call as a whole. */
record UpstreamDeletePayload(@Nullable String batchId, List<UpstreamDeleteResult> results, List<UserError> userErrors) {

    int count(UpstreamDeleteStatus status) {
        return Collections.frequency(
                results.stream().map(UpstreamDeleteResult::status).toList(), status);
    }

    /** Whether something was written that is not written again when the same comes again. */
    boolean hasWritten() {
        return batchId != null || count(UpstreamDeleteStatus.FAILED) < results.size();
    }
}
