package com.asrops.integration;

import com.asrops.kernel.write.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch that was to be taken back. */
record ImportUndoPayload(
        @Nullable ImportBatch importBatch, List<ImportConflict> conflicts, List<UserError> userErrors) {}
