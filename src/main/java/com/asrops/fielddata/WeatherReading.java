package com.asrops.fielddata;

import com.asrops.kernel.entity.Scale;
import com.asrops.kernel.entity.SeenWith;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The weather at a time of the day of a daily report. */
@SeenWith("dailyReportId")
public record WeatherReading(
        long id,
        long dailyReportId,
        LocalTime readingTime,
        WeatherCondition condition,
        @Scale(2) @Nullable BigDecimal temperature,
        @Scale(2) @Nullable BigDecimal windSpeed,
        @Scale(2) @Nullable BigDecimal precipitation,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
