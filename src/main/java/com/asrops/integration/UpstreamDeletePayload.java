package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of rows that another system has deleted; there are no results when something was wrong with the call as a whole. */
record UpstreamDeletePayload(@Nullable String batchId, List<Result> results, List<UserError> userErrors) {

    /** What became of a row; {@code rowId} is its id here as clients see it, if it is known. */
    record Result(
            int index,
            String externalId,
            UpstreamDeleteStatus status,
            @Nullable String rowId,
            List<UserError> userErrors) {}

    int count(UpstreamDeleteStatus status) {
        return Collections.frequency(results.stream().map(Result::status).toList(), status);
    }

    /** Whether something was written that is not written again when the same comes again. */
    boolean hasWritten() {
        return count(UpstreamDeleteStatus.FAILED) < results.size();
    }
}
