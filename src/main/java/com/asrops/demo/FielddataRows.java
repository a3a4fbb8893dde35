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

    record Machine(
            int id,
            String unitNumber,
            String unitNumberFolded,
            String name,
            String nameFolded,
            String ownership,
            String status,
            @Nullable Integer hourlyRate,
            @Nullable Integer companyId,
            @JsonUnwrapped Stamp stamp) {}

    record MachineLog(
            int id,
            int equipmentId,
            int projectId,
            String workDate,
            @Nullable Integer operatorId,
            @Nullable Integer costCodeId,
            @Nullable Integer dailyReportId,
            int hoursRun,
            int hoursIdle,
            @JsonUnwrapped Stamp stamp) {}

    record Material(
            int id,
            String name,
            String nameFolded,
            String unit,
            @Nullable String category,
            @Nullable String categoryFolded,
            @JsonUnwrapped Stamp stamp) {}

    record MaterialLog(
            int id,
            int materialId,
            int projectId,
            String workDate,
            @Nullable Integer supplierId,
            @Nullable Integer dailyReportId,
            long quantity,
            @Nullable String ticket,
            @JsonUnwrapped Stamp stamp) {}

    record Run(
            int id,
            String source,
            String resource,
            @Nullable String fromDate,
            @Nullable String toDate,
            @Nullable String cursor,
            String status,
            String startedAt,
            @Nullable String finishedAt,
            int rowsCreated,
            int rowsUpdated,
            int rowsUnchanged,
            int rowsFailed,
            @JsonUnwrapped Stamp stamp) {}

    record Issue(
            int id,
            int syncRunId,
            @Nullable String externalId,
            @Nullable String field,
            String code,
            String message,
            @Nullable String rawJson,
            @Nullable String resolvedAt,
            @Nullable String resolution,
            @Nullable String resolvedBy,
            @JsonUnwrapped Stamp stamp) {}

    record Ref(
            int id,
            String source,
            String entityType,
            String externalId,
            int rowId,
            String checksum,
            @Nullable String rawJson,
            String lastSeenAt,
            @Nullable String deletedUpstreamAt,
            @JsonUnwrapped Stamp stamp) {}
}
