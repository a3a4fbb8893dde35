package com.asrops.demo;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the crews' records. Hours, temperatures, speeds and inches are in hundredths, quantities and dollars in
 * ten-thousandths.
 */
final class FielddataRows {

    private FielddataRows() {}

    record Report(
            int id,
            int projectId,
            String reportDate,
            @Nullable Integer authorId,
            String status,
            @Nullable String summary,
            @Nullable String delays,
            @JsonUnwrapped Stamp stamp) {}

    record Note(
            int id,
            int dailyReportId,
            String category,
            String text,
            @JsonUnwrapped Stamp stamp) {}

    record Weather(
            int id,
            int dailyReportId,
            String readingTime,
            String condition,
            @Nullable Integer temperature,
            @Nullable Integer windSpeed,
            @Nullable Integer precipitation,
            @JsonUnwrapped Stamp stamp) {}

    record Work(
            int id,
            int projectId,
            String workDate,
            int companyId,
            @Nullable Integer costCodeId,
            @Nullable Integer dailyReportId,
            int workerCount,
            int hours,
            @Nullable String description,
            @JsonUnwrapped Stamp stamp) {}

    record Production(
            int id,
            int projectId,
            String workDate,
            int costCodeId,
            @Nullable Integer dailyReportId,
            long quantity,
            String unit,
            @Nullable String notes,
            @JsonUnwrapped Stamp stamp) {}
}
