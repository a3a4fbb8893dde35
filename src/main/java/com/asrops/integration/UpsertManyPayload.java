package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of a call; there are no results when something was wrong with the call as a whole. The schema has a
 * type of it for each type of rows.
 */
record UpsertManyPayload(@Nullable String batchId, List<UpsertResult> results, List<UserError> userErrors) {

    /** Whether a row was taken over, or said what was said last. */
    boolean hasWritten() {
        return results.stream().anyMatch(result -> result.status() != UpsertStatus.FAILED);
    }
}
