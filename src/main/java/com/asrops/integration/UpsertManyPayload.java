package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;

/**
 * What became of the rows of a call; there are no results when something was wrong with the call as a whole. The schema has a
 * type of it for each type of rows.
 */
record UpsertManyPayload(List<UpsertResult> results, List<UserError> userErrors) {}
