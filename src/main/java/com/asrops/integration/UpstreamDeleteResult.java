package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row that another system has deleted; {@code rowId} is its id here as clients see it, if it is known. */
record UpstreamDeleteResult(
        int index,
        String externalId,
        UpstreamDeleteStatus status,
        @Nullable String rowId,
        List<UserError> userErrors) {}
