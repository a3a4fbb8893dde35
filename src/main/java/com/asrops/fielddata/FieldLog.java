package com.asrops.fielddata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was logged on a project for a day. */
interface FieldLog {

    long projectId();

    LocalDate workDate();

    /** The daily report that tells of it. */
    @Nullable
    Long dailyReportId();
}
