package com.asrops.fielddata;

import com.asrops.kernel.entity.MaxLength;
import com.asrops.kernel.entity.SeenWith;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A remark in a daily report. */
@SeenWith("dailyReportId")
public record DailyNote(
        long id,
        long dailyReportId,
        NoteCategory category,
        @MaxLength(5_000) String text,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
