package com.asrops.fielddata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fresh a resource of an outside system is here. */
record SyncStatus(
        String source,
        String resource,
        SyncRun latestRun,
        @Nullable Instant lastSucceededAt,
        @Nullable Integer ageMinutes,
        int openIssues) {}
