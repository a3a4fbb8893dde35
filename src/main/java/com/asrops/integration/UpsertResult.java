package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a row; {@code rowId} is its id here, if it is here. The schema has a type of it for each type of rows. */
record UpsertResult(
        int index,
        String externalId,
        UpsertStatus status,
        @Nullable Long rowId,
        List<UserError> userErrors) {}
