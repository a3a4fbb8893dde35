package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row; {@code timecardId} is that of its timecard, if there is one. */
record TimecardUpsertResult(
        int index,
        String externalId,
        UpsertStatus status,
        @Nullable Long timecardId,
        List<UserError> userErrors) {}
