package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened on a project on a day, as somebody on site tells it. */
@SeenWith("projectId")
public record DailyReport(
        long id,
        long projectId,
        LocalDate reportDate,
        @Nullable Long authorId,
        DailyReportStatus status,
        @MaxLength(5_000) @Nullable String summary,
        @MaxLength(5_000) @Nullable String delays,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The same, handed in. */
    DailyReport submitted() {
        return new DailyReport(
                id,
                projectId,
                reportDate,
                authorId,
                DailyReportStatus.SUBMITTED,
                summary,
                delays,
                archivedAt,
                createdAt,
                updatedAt,
                version);
    }
}
